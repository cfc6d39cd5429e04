package org.govsm.procurement.treasury;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.disbursement.BankAnswer;

/**
 * Profile of the files of a paying authority: which files, and their columns, formats and encoding.
 * {@link #layout} says whose layout it is.
 */
public final class FileProfile {

  /** What a file tells. */
  public enum Content {
    /** A row for each sanction. */
    SANCTIONS,
    /** A row for each bill. */
    BILLS,
    /** A row for each payment, with the account. */
    PAYMENTS,
    /** A row for each answer of the paying authority. */
    ANSWERS
  }

  /** How a file is written. */
  enum Format {
    CSV,
    XML
  }

  /** How a value is written. */
  enum Form {
    TEXT,
    COUNT,
    RUPEES,
    PAISE,
    DAY
  }

  /**
   * Column of a file.
   *
   * @param name the heading, or the name of the element
   * @param value what stands in it
   * @param most the most characters; a longer value is refused, never cut
   */
  record Column(String name, String value, Form form, boolean required, int most) {}

  /**
   * Layout of one file.
   *
   * @param statuses of answers: what each word of the authority means
   */
  record Layout(
      Content content,
      Format format,
      Charset encoding,
      DateTimeFormatter days,
      List<Column> columns,
      Map<String, BankAnswer.Kind> statuses) {

    Layout {
      columns = List.copyOf(columns);
      statuses = Map.copyOf(statuses);
    }

    Optional<Column> column(String value) {
      return columns.stream().filter(each -> each.value().equals(value)).findFirst();
    }
  }

  static final Map<String, Charset> ENCODINGS = Map.of("UTF-8", UTF_8, "US-ASCII", US_ASCII);

  static final Map<String, DateTimeFormatter> DAYS =
      Map.of(
          "2026-11-30", DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT),
          "30/11/2026", DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT),
          "30-11-2026", DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT),
          "30112026", DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT));

  private final String code;
  private final boolean ours;
  private final Map<Content, Layout> layouts;

  FileProfile(String code, boolean ours, Map<Content, Layout> layouts) {
    this.code = code;
    this.ours = ours;
    this.layouts = Map.copyOf(layouts);
  }

  /** The code of the paying authority, such as PFMS. */
  public String code() {
    return code;
  }

  /** The name of the paying authority. */
  public Term name() {
    return new Term("paying-authority." + code);
  }

  /** Whether the layout is one of this project. */
  public boolean isOurs() {
    return ours;
  }

  /** Whose layout it is, and what follows from it, for whoever uses a file. */
  public Message layout() {
    return Message.of(ours ? "treasury.layout.ours" : "treasury.layout.host");
  }

  /** Whether it has a file of that content. */
  public boolean has(Content content) {
    return layouts.containsKey(content);
  }

  Optional<Layout> layout(Content content) {
    return Optional.ofNullable(layouts.get(content));
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
