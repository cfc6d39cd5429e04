package org.govsm.procurement.annex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;

/**
 * Annex in one language: sections of numbered clauses. Clauses, their ids and their blanks are the
 * same in every language.
 */
public final class AnnexDocument implements ToPlain {

  private final String title;
  private final Optional<String> marked;
  private final List<AnnexSection> sections;
  private final Messages words;

  AnnexDocument(
      String title, Optional<String> marked, List<AnnexSection> sections, Messages words) {
    this.title = title;
    this.marked = marked;
    this.sections = List.copyOf(sections);
    this.words = words;
  }

  /**
   * The language.
   *
   * @return such as {@code hi}
   */
  public String language() {
    return words.language();
  }

  /** The title. */
  public String title() {
    return title;
  }

  /**
   * A mark on all that is shown of it.
   *
   * @return such as that it was taken from a bid
   */
  public Optional<String> marked() {
    return marked;
  }

  /**
   * The sections.
   *
   * @return in order
   */
  public List<AnnexSection> sections() {
    return sections;
  }

  /**
   * A clause.
   *
   * @param id such as {@code kpi.views-youtube}
   * @return nothing where there is none
   */
  public Optional<AnnexClause> clause(String id) {
    return clauses().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * What the requirement leaves open.
   *
   * @return each blank with its clause, in order
   */
  public List<Blank> blanks() {
    return clauses()
        .flatMap(
            clause ->
                clause.rows().stream()
                    .filter(row -> row.blank().isPresent())
                    .map(row -> new Blank(row.blank().orElseThrow(), clause, row)))
        .toList();
  }

  /**
   * The clauses on which there is a flag.
   *
   * @return in order
   */
  public List<AnnexClause> flagged() {
    return clauses().filter(clause -> !clause.flags().isEmpty()).toList();
  }

  private Stream<AnnexClause> clauses() {
    return sections.stream().flatMap(section -> section.clauses().stream());
  }

  /**
   * What stands in a row.
   *
   * @param row one of this document
   * @return what is laid down, or the blank with its number and hint
   */
  public String shown(AnnexRow row) {
    return AnnexText.shown(row, words);
  }

  /**
   * A blank in the list at the end.
   *
   * @param blank one of this document
   * @return its number, and the clause and label that it stands for
   */
  public String listed(Blank blank) {
    return words.say(AnnexText.listed(blank));
  }

  /** The heading of the list of blanks. */
  public String blanksTitle() {
    return words.say("annex.blanks");
  }

  /**
   * What a flag rests on.
   *
   * @param flag one of this document
   * @return the rule, in words
   */
  public String cited(AnnexFlag flag) {
    return words.say(flag.citation().said());
  }

  /**
   * The document as plain text.
   *
   * @return lines that end in a line feed
   */
  public String toText() {
    return new AnnexText(this, words).written();
  }

  /**
   * The document as a page of HTML, without script or style; everything in it is escaped.
   *
   * @return a whole page
   */
  public String toHtml() {
    return new AnnexHtml(this, words).written();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("language", language());
    tree.put("title", title);
    marked.ifPresent(mark -> tree.put("marked", mark));
    tree.put("sections", Tree.list(sections, AnnexSection::toPlain));
    return tree;
  }

  /**
   * Blank to fill.
   *
   * @param number counted through the document
   * @param clause where it stands
   * @param row the row that is open
   */
  public record Blank(int number, AnnexClause clause, AnnexRow row) {}
}
