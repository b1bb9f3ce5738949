package dev.barraiser.practice.stories;

import java.util.List;

/**
 * What a page of the list shows of a category. Pure.
 *
 * @param inAll how many stories the category has
 * @param before how many of them stand on pages before
 */
record OnPage(List<Story> stories, int inAll, int before) {

  OnPage {
    stories = List.copyOf(stories);
  }

  /** Of a page, which is a stretch of all. */
  static OnPage of(StoryCategory category, List<Story> all, List<Story> page) {
    List<Story> whole = all.stream().filter(story -> story.category() == category).toList();
    List<Story> here = page.stream().filter(whole::contains).toList();
    return new OnPage(here, whole.size(), here.isEmpty() ? 0 : whole.indexOf(here.getFirst()));
  }

  /** Whether another page shows it: one without stories stands on the first page. */
  boolean isElsewhere(int from) {
    return stories.isEmpty() && (inAll > 0 || from > 0);
  }

  boolean continued() {
    return before > 0;
  }

  /** How many of its stories stand on pages that follow. */
  int follow() {
    return inAll - before - stories.size();
  }
}
