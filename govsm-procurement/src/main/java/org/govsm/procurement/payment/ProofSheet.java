package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;

/**
 * A certificate in words, for signing: every sum with its clause, every result with its readings
 * and its formula, what is held and why, and totals that add up line by line. It shows what the
 * certificate says and computes nothing of its own.
 */
public final class ProofSheet implements ToPlain {

  private final String title;
  private final String language;
  private final List<Section> sections;

  private ProofSheet(String title, String language, List<Section> sections) {
    this.title = title;
    this.language = language;
    this.sections = List.copyOf(sections);
  }

  /**
   * The proof sheet of a certificate.
   *
   * @param words the language; the names of metrics are taken from the dictionary of the
   *     certificate
   */
  public static ProofSheet of(Certificate certificate, Messages words) {
    return of(certificate, Optional.empty(), words);
  }

  /**
   * The proof sheet of a certificate that may have been replaced since.
   *
   * @param replacedBy the number of the certificate that counts in its place
   * @param words the language
   * @return the sheet; of a replaced certificate its first line says so
   */
  public static ProofSheet of(
      Certificate certificate, Optional<String> replacedBy, Messages words) {
    return of(certificate, replacedBy, List.of(), words);
  }

  /**
   * The proof sheet of a certificate whose response times were counted by calendars.
   *
   * @param replacedBy the number of the certificate that counts in its place
   * @param calendars the calendars of working days by which its figures were counted
   * @param words the language
   */
  public static ProofSheet of(
      Certificate certificate,
      Optional<String> replacedBy,
      List<CertificateBasis.CountedBy> calendars,
      Messages words) {
    Messages all = certificate.dictionary().words(words.language()).over(words);
    SheetWriter writer = new SheetWriter(certificate, replacedBy, calendars, all);
    return new ProofSheet(writer.title(), words.language(), writer.sections());
  }

  /** The heading. */
  public String title() {
    return title;
  }

  /**
   * The sections.
   *
   * @return in the order in which they are read
   */
  public List<Section> sections() {
    return sections;
  }

  /**
   * The sheet as plain text: sums stand in a column before the words, so that it prints straight in
   * every script.
   *
   * @return lines that end with a line feed
   */
  public String text() {
    return SheetText.of(this);
  }

  /** Title, language and sections, each with its lines. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("title", title);
    tree.put("language", language);
    tree.put("sections", Tree.list(sections, Section::toPlain));
    return tree;
  }

  /**
   * A part of the sheet.
   *
   * @param code such as {@code deductions}, the same in every language
   * @param title its heading
   */
  public record Section(String code, String title, List<Line> lines) implements ToPlain {

    /**
     * Keeps its own copy.
     *
     * @param code see the record
     * @param title see the record
     * @param lines see the record
     */
    public Section {
      lines = List.copyOf(lines);
    }

    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("code", code);
      tree.put("title", title);
      tree.put("lines", Tree.list(lines, Line::toPlain));
      return tree;
    }
  }

  /**
   * One line.
   *
   * @param depth 0, or 1 for what explains the line before
   * @param text the words
   * @param amount the sum that the line adds to its section, or its total
   * @param total whether the sum is the total of those before
   */
  public record Line(int depth, String text, Optional<Money> amount, boolean total)
      implements ToPlain {

    @Override
    public Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("depth", depth);
      tree.put("text", text);
      amount.ifPresent(sum -> tree.put("amount", sum.toString()));
      if (total) {
        tree.put("total", true);
      }
      return tree;
    }
  }
}
