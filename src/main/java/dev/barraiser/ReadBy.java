package dev.barraiser;

import dev.barraiser.embedding.Choice;

/** What a command turns sentences into numbers with, as it is written on the command line. */
enum ReadBy {
  auto(Choice.AUTO),
  model(Choice.MODEL),
  table(Choice.TABLE);

  private final Choice choice;

  ReadBy(Choice choice) {
    this.choice = choice;
  }

  Choice choice() {
    return choice;
  }
}
