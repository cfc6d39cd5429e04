package org.govsm.core.rules.check;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.xml.XmlCursor;

/** A file of a folder that is checked: its name and its bytes. */
public final class FoundFile {

  private final String name;
  private final byte[] bytes;
  private final Optional<String> root;

  /**
   * A file.
   *
   * @param name its path in the folder, for remarks
   * @param bytes nobody changes them any more
   */
  FoundFile(String name, byte[] bytes) {
    this.name = requireNonNull(name, "name");
    this.bytes = bytes;
    root = isXml() ? rootOf(name, bytes) : Optional.empty();
  }

  private static Optional<String> rootOf(String name, byte[] bytes) {
    try {
      XmlCursor in = XmlCursor.open(name, bytes);
      return Optional.of(in.namespace() + " " + in.name());
    } catch (BrokenFileException e) {
      return Optional.empty(); // whoever reads it says what is broken
    }
  }

  /** Whether its name says that it is XML. */
  boolean isXml() {
    return endsWith(".xml") || endsWith(".dmn");
  }

  /** Whether its name ends so, in letters of whatever case. */
  boolean endsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * The name.
   *
   * @return the path in the folder, such as {@code packs/xx.dmn}
   */
  public String name() {
    return name;
  }

  /** The content; a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * What the file is, if it is XML.
   *
   * @return namespace and name of its first element with a space between them, such as {@code
   *     urn:govsm:book:1 book}; nothing where it is not readable XML
   */
  public Optional<String> root() {
    return root;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
