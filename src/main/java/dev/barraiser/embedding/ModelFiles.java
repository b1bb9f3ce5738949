package dev.barraiser.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The files of the model, which travel in a library. */
final class ModelFiles {

  private ModelFiles() {}

  static InputStream open(String name) throws IOException {
    InputStream in = ModelFiles.class.getResourceAsStream("/" + name);
    if (in == null) throw new FileNotFoundException(name + " is not on the class path");
    return in;
  }
}
