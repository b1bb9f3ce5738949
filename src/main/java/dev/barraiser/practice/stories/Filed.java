package dev.barraiser.practice.stories;

/** A story as it stands in a file: without its number, its versions and its days. */
record Filed(Story.Content content, boolean ready) {

  static Filed of(Story story) {
    return new Filed(story.content(), story.isReady());
  }

  /** Whether a story tells the same, whatever else is said about it. */
  boolean tellsTheSameAs(Story story) {
    return story.title().equals(content.title()) && story.content().parts().equals(content.parts());
  }

  /**
   * A story that tells the same, with what is said about it here; what is not said here stays as it
   * is there.
   */
  Filed onto(Story story) {
    Story.Content there = story.content();
    return new Filed(
        new Story.Content(
            there.title(),
            content.category(),
            content.principles().isEmpty() ? there.principles() : content.principles(),
            there.situation(),
            there.task(),
            there.action(),
            there.result(),
            content.topics().isEmpty() ? there.topics() : content.topics(),
            given(content.happened(), there.happened()),
            new Story.Scale(
                given(content.scale().people(), there.scale().people()),
                given(content.scale().money(), there.scale().money()),
                given(content.scale().duration(), there.scale().duration())),
            content.shows() == Story.Shows.UNKNOWN ? there.shows() : content.shows()),
        ready || story.isReady());
  }

  private static String given(String here, String there) {
    return here.isEmpty() ? there : here;
  }

  /** Whether a story says the same, whatever its state. */
  boolean saysTheSameAs(Story story) {
    return story.category() == content.category()
        && story.title().equals(content.title())
        && story.content().parts().equals(content.parts());
  }
}
