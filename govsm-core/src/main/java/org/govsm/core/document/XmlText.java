package org.govsm.core.document;

import java.nio.charset.StandardCharsets;

/** XML in the making: two spaces for each step inwards, an element without content in one tag. */
final class XmlText {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;
  private boolean inTag;

  XmlText open(String name) {
    endTag();
    out.append("  ".repeat(depth++)).append('<').append(name);
    inTag = true;
    return this;
  }

  /** Adds an attribute to the element that was just opened. */
  XmlText attribute(String name, Object value) {
    out.append(' ').append(name).append("=\"").append(escaped(value.toString())).append('"');
    return this;
  }

  XmlText close(String name) {
    depth--;
    if (inTag) {
      out.append("/>\n");
      inTag = false;
    } else {
      out.append("  ".repeat(depth)).append("</").append(name).append(">\n");
    }
    return this;
  }

  /** An element with nothing but text. */
  XmlText line(String name, String text) {
    endTag();
    out.append("  ".repeat(depth)).append('<').append(name).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
    return this;
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void endTag() {
    if (inTag) {
      out.append(">\n");
      inTag = false;
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
