package org.govsm.portal.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of fields in a list of errors: each error that leads to a field begins with what the page
 * calls that field, unless it says it itself.
 */
final class ErrorNames {

  private static final String SUMMARY = "<div class=\"error-summary\"";

  private static final Pattern ENTRY =
      Pattern.compile("<li><a href=\"#([^\"]+)\">(.*?)</a></li>", Pattern.DOTALL);

  private ErrorNames() {}

  /** A page with names in its list of errors. */
  static String in(String html) {
    int from = html.indexOf(SUMMARY);
    int to = from < 0 ? -1 : html.indexOf("</ul>", from);
    if (to < 0) {
      return html;
    }
    Matcher entry = ENTRY.matcher(html.substring(from, to));
    StringBuilder named = new StringBuilder();
    while (entry.find()) {
      String said = entry.group(2);
      String label = label(html, entry.group(1));
      String before = label.isEmpty() || says(said, label) ? "" : label + ": ";
      entry.appendReplacement(
          named,
          Matcher.quoteReplacement(
              "<li><a href=\"#" + entry.group(1) + "\">" + before + said + "</a></li>"));
    }
    entry.appendTail(named);
    return html.substring(0, from) + named + html.substring(to);
  }

  private static boolean says(String said, String label) {
    return said.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
  }

  /** The label of a field, or the legend of the group that has it or in which it stands. */
  private static String label(String html, String id) {
    Matcher label =
        Pattern.compile("<label[^>]* for=\"" + Pattern.quote(id) + "\"[^>]*>([^<]+)").matcher(html);
    if (label.find()) {
      return label.group(1).strip();
    }
    int field = html.indexOf(" id=\"" + id + "\"");
    if (field < 0) {
      return "";
    }
    int start = html.lastIndexOf('<', field);
    int group = html.startsWith("<fieldset", start) ? start : html.lastIndexOf("<fieldset", start);
    boolean open = group >= 0 && (group == start || html.indexOf("</fieldset>", group) > start);
    Matcher legend = Pattern.compile("<legend[^>]*>([^<]+)").matcher(html);
    return open && legend.find(group) ? legend.group(1).strip() : "";
  }
}
