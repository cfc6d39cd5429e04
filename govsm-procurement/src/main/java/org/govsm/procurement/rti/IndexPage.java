package org.govsm.procurement.rti;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** Index of a packet as a page for people: it needs no other file, and runs nothing. */
final class IndexPage {

  private final Map<String, Object> index;
  private final Messages words;
  private final StringBuilder html = new StringBuilder();

  IndexPage(Map<String, Object> index, Messages words) {
    this.index = index;
    this.words = words;
  }

  String written() {
    String title = text(index, "title");
    html.append("<!DOCTYPE html>\n<html lang=\"").append(words.language()).append("\">\n<head>");
    html.append("<meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    element("title", title);
    html.append("<style>body{font-family:sans-serif;max-width:60rem;margin:1rem auto;")
        .append("padding:0 1rem}table{border-collapse:collapse;width:100%}")
        .append("th,td{border:1px solid #767676;padding:.3rem;text-align:left;vertical-align:top")
        .append("}div{overflow-x:auto}.digest{overflow-wrap:anywhere;min-width:14rem}")
        .append("</style></head>\n<body>\n<main>\n");
    element("h1", title);
    element("p", words.say("rti.page.intro"));
    request();
    documents();
    statement();
    notices();
    notHeld();
    redactions();
    rules();
    appeal();
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void request() {
    Map<?, ?> request = map(index.get("request"));
    html.append("<p>").append(label("received")).append(escaped(day(request, "received")));
    html.append("<br>").append(label("reply-by")).append(escaped(day(request, "replyBy")));
    html.append("</p>\n");
  }

  private void documents() {
    head("documents", "number", "document", "state", "reason");
    for (Object each : list(index.get("documents"))) {
      Map<?, ?> one = map(each);
      String path = text(one, "path");
      String title = escaped(text(one, "title"));
      String shown = path.isEmpty() ? title : "<a href=\"" + escaped(path) + "\">" + title + "</a>";
      for (Object became : list(one.get("since"))) {
        shown += "<br><strong>" + escaped(String.valueOf(became)) + "</strong>";
      }
      shown += uploaded(one);
      row(
          escaped(text(one, "number")),
          shown,
          escaped(words.say("rti.state." + text(one, "state"))),
          escaped(why(one)));
    }
    html.append("</table></div>\n");
  }

  private String uploaded(Map<?, ?> one) {
    Map<?, ?> file = map(one.get("uploaded"));
    if (file.isEmpty()) {
      return "";
    }
    String copy = text(file, "copy");
    StringBuilder told = new StringBuilder();
    told.append("<br>").append(file("uploaded", text(one, "mediaType"), text(file, "bytes")));
    if (!copy.isEmpty()) {
      told.append("<br>").append(file("copy", copy, text(one, "bytes")));
    }
    String digest = text(one, "digest");
    if (!digest.isEmpty()) {
      told.append("<br><span class=\"digest\">").append(escaped(digest)).append("</span>");
    }
    return told.toString();
  }

  private String file(String what, String kind, String bytes) {
    Message said =
        Message.of("rti.page." + what).with("kind", kind).with("bytes", new BigDecimal(bytes));
    return escaped(words.say(said));
  }

  private void statement() {
    Map<?, ?> statement = map(index.get("statement"));
    if (!statement.isEmpty()) {
      element("h2", words.say("rti.page.statement"));
      Message said =
          Message.of("rti.page.looked")
              .with("by", text(statement, "by"))
              .with("on", LocalDate.parse(text(statement, "on")));
      element("p", words.say(said));
    }
  }

  private String why(Map<?, ?> one) {
    StringBuilder why = new StringBuilder(text(map(one.get("decision")), "reason"));
    String ground = provision(map(one.get("decision")));
    why.append(ground.isEmpty() ? "" : " (" + ground + ")");
    for (Object each : list(one.get("reasons"))) {
      Map<?, ?> reason = map(each);
      why.append(why.length() == 0 ? "" : "; ").append(text(reason, "said"));
      why.append(" (").append(provision(reason)).append(')');
    }
    String question = text(one, "question");
    return why.append(question.isEmpty() || why.length() == 0 ? "" : "; ")
        .append(question)
        .toString();
  }

  /** The provision by which something is, in the language of the page. */
  private String provision(Map<?, ?> of) {
    return new ProvisionName(text(map(of.get("basis")), "provision")).name(words);
  }

  private void notices() {
    if (list(index.get("notices")).isEmpty()) {
      return;
    }
    head("notices", "third-party", "documents", "notice-by", "decision-by");
    for (Object each : list(index.get("notices"))) {
      Map<?, ?> one = map(each);
      row(
          escaped(text(one, "thirdParty")),
          escaped(
              String.join(", ", list(one.get("documents")).stream().map(String::valueOf).toList())),
          escaped(day(one, "noticeBy")),
          escaped(day(one, "decisionBy")));
    }
    html.append("</table></div>\n");
  }

  /** Papers that are told by their number or title, else by their place, and who has them. */
  private void notHeld() {
    if (list(index.get("notHeld")).isEmpty()) {
      return;
    }
    element("h2", words.say("rti.page.not-held"));
    element("p", words.say("rti.page.not-held-what"));
    html.append("<ul>\n");
    for (Object each : list(index.get("notHeld"))) {
      Map<?, ?> one = map(each);
      String place = text(one, "document") + ": " + text(one, "place");
      element("li", one.get("name") == null ? place : text(one, "name") + " (" + place + ")");
    }
    html.append("</ul>\n");
  }

  private void redactions() {
    if (list(index.get("redactions")).isEmpty()) {
      return;
    }
    head("redactions", "place", "reason", "ground");
    for (Object each : list(index.get("redactions"))) {
      Map<?, ?> one = map(each);
      row(escaped(text(one, "place")), escaped(text(one, "said")), escaped(provision(one)));
    }
    html.append("</table></div>\n");
  }

  private void rules() {
    if (list(index.get("rules")).isEmpty()) {
      return;
    }
    head("rules", "rule", "edition", "digest");
    for (Object each : list(index.get("rules"))) {
      Map<?, ?> one = map(each);
      row(
          escaped(text(one, "id")),
          escaped(day(one, "edition")),
          "<span class=\"digest\">" + escaped(text(one, "digest")) + "</span>");
    }
    html.append("</table></div>\n");
  }

  private void appeal() {
    Map<?, ?> appeal = map(index.get("appeal"));
    if (!appeal.isEmpty()) {
      element("h2", words.say("rti.page.appeal"));
      Message how =
          Message.of("rti.page.appeal-how")
              .with("authority", text(appeal, "authority"))
              .with("days", new BigDecimal(text(appeal, "days")))
              .with("basis", provision(appeal));
      element("p", words.say(how));
    }
  }

  private void head(String table, String... columns) {
    element("h2", words.say("rti.page." + table));
    String name = escaped(words.say("rti.page." + table));
    html.append("<div role=\"region\" tabindex=\"0\" aria-label=\"").append(name).append("\">");
    html.append("<table>\n<tr>");
    for (String column : columns) {
      html.append("<th scope=\"col\">")
          .append(escaped(words.say("rti.page." + column)))
          .append("</th>");
    }
    html.append("</tr>\n");
  }

  private void row(String... cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append("<td>").append(cell).append("</td>");
    }
    html.append("</tr>\n");
  }

  private String label(String name) {
    return escaped(words.say("rti.page." + name)) + ": ";
  }

  private String day(Map<?, ?> tree, String name) {
    return words.day(LocalDate.parse(text(tree, name)));
  }

  private void element(String name, String text) {
    html.append('<').append(name).append('>').append(escaped(text));
    html.append("</").append(name).append(">\n");
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String text(Map<?, ?> tree, String name) {
    Object value = tree.get(name);
    return value == null ? "" : String.valueOf(value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
