package org.govsm.core.process;

/** SVG as text, one element a line. */
final class SvgText {

  private final StringBuilder out = new StringBuilder();

  void open(String tag) {
    out.append("  <").append(tag).append(">\n");
  }

  void close(String name) {
    out.append("  </").append(name).append(">\n");
  }

  void element(String name, String attributes, String text) {
    out.append("  <").append(name).append(' ').append(attributes).append('>');
    out.append(escaped(text)).append("</").append(name).append(">\n");
  }

  void arrowhead(String id) {
    out.append("  <marker id=\"").append(id);
    out.append("\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"9\"");
    out.append(" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">");
    out.append("<path d=\"M0 1 L10 5 L0 9 z\" fill=\"currentColor\" stroke=\"none\"/></marker>\n");
  }

  void rect(int x, int y, int width, int height, int corner) {
    out.append("    <rect x=\"").append(x).append("\" y=\"").append(y);
    out.append("\" width=\"").append(width).append("\" height=\"").append(height);
    out.append("\" rx=\"").append(corner).append("\"/>\n");
  }

  void path(String d) {
    out.append("    <path d=\"").append(d).append("\"/>\n");
  }

  void dot(int x, int y, int radius) {
    out.append("    <circle cx=\"").append(x).append("\" cy=\"").append(y);
    out.append("\" r=\"").append(radius).append("\" fill=\"currentColor\" stroke=\"none\"/>\n");
  }

  void text(int x, int y, String anchor, String attributes, String text) {
    out.append("    <text x=\"").append(x).append("\" y=\"").append(y);
    out.append("\" text-anchor=\"").append(anchor).append("\" ").append(attributes).append('>');
    out.append(escaped(text)).append("</text>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
