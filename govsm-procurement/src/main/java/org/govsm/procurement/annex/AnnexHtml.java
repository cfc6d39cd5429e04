package org.govsm.procurement.annex;

import org.govsm.core.text.Messages;

/** Annex as HTML: headings in order, tables with row headings, an anchor for each clause. */
final class AnnexHtml {

  private final AnnexDocument annex;
  private final Messages words;
  private final StringBuilder html = new StringBuilder();

  AnnexHtml(AnnexDocument annex, Messages words) {
    this.annex = annex;
    this.words = words;
  }

  String written() {
    html.append("<!DOCTYPE html>\n<html lang=\"").append(escaped(annex.language())).append("\">\n");
    html.append("<head><meta charset=\"utf-8\">");
    element("title", annex.title());
    html.append("</head>\n<body>\n");
    element("h1", annex.title());
    annex.marked().ifPresent(mark -> element("p", mark));
    annex.sections().forEach(this::section);
    if (!annex.blanks().isEmpty()) {
      element("h2", words.say("annex.blanks"));
      html.append("<ul>\n");
      annex.blanks().forEach(one -> element("li", words.say(AnnexText.listed(one))));
      html.append("</ul>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private void section(AnnexSection section) {
    html.append("<section id=\"").append(escaped(section.id())).append("\">\n");
    element("h2", section.number() + ". " + section.title());
    section.clauses().forEach(this::clause);
    html.append("</section>\n");
  }

  private void clause(AnnexClause clause) {
    html.append("<article id=\"").append(escaped(clause.id())).append("\">\n");
    element("h3", clause.number() + " " + clause.title());
    if (!clause.text().isEmpty()) {
      element("p", clause.text());
    }
    if (!clause.rows().isEmpty()) {
      html.append("<table>\n");
      clause.rows().forEach(this::row);
      html.append("</table>\n");
    }
    clause
        .flags()
        .forEach(
            flag ->
                element("p", "! " + flag.text() + " [" + words.say(flag.citation().said()) + "]"));
    html.append("</article>\n");
  }

  private void row(AnnexRow row) {
    html.append("<tr><th scope=\"row\">").append(escaped(row.label())).append("</th><td>");
    String shown = escaped(AnnexText.shown(row, words));
    html.append(row.blank().isPresent() ? "<mark>" + shown + "</mark>" : shown);
    html.append("</td></tr>\n");
  }

  private void element(String name, String text) {
    html.append('<').append(name).append('>').append(escaped(text));
    html.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
