package dev.barraiser.practice.stories;

/** A story as it stands in a file: without its number, its versions and its days. */
record Filed(Story.Content content, boolean ready) {

  static Filed of(Story story) {
    return new Filed(story.content(), story.isReady());
  }

  /** Whether a story says the same, whatever its state. */
  boolean saysTheSameAs(Story story) {
    return story.category() == content.category()
        && story.title().equals(content.title())
        && story.content().parts().equals(content.parts());
  }
}
