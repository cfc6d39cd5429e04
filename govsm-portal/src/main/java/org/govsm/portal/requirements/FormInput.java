package org.govsm.portal.requirements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.TypedNumber;
import org.jspecify.annotations.Nullable;

/**
 * Input of a form: a field, and the place in the document that it fills.
 *
 * @param path its place; empty where the part of the form itself reads it
 * @param choices what can be chosen
 * @param language of what is typed; empty for that of the page
 */
public record FormInput(
    String name,
    Kind kind,
    String path,
    String label,
    String hint,
    Need need,
    List<Choice> choices,
    String language) {

  /** Kind of input. */
  public enum Kind {
    /** One line. */
    TEXT,
    /** Several lines, kept as one. */
    AREA,
    /** A day. */
    DAY,
    /** A last day, for which documents keep the day after it. */
    LAST,
    /** Rupees. */
    MONEY,
    /** A number. */
    NUMBER,
    /** One of some codes. */
    CHOICE,
    /** Several of some codes. */
    MANY,
    /** Several lines, each by itself. */
    LINES,
    /** A day with its hour in India. */
    MOMENT,
    /** Yes or no. */
    FLAG
  }

  /** A code, what it is called, and under which heading it stands. */
  public record Choice(String code, String label, String group) {

    public static Choice of(String code, String label) {
      return new Choice(code, label, "");
    }
  }

  /** Keeps its own copy. */
  public FormInput {
    choices = List.copyOf(choices);
  }

  /** An input that may stay empty, with nothing to choose from. */
  public FormInput(String name, Kind kind, String path, String label, String hint) {
    this(name, kind, path, label, hint, Need.OPTIONAL, List.of(), "");
  }

  /** Whether it must say something. */
  public boolean required() {
    return need == Need.MUST;
  }

  /** Whether it must say something before the document is published. */
  public boolean isLater() {
    return need == Need.LATER;
  }

  /**
   * An input with the sentences {@code requirements.field.KEY} and {@code requirements.hint.KEY}.
   */
  static FormInput of(Page page, String name, Kind kind, String path, String key) {
    return of(page, "requirements", name, kind, path, key);
  }

  /** An input with the sentences {@code FORM.field.KEY} and {@code FORM.hint.KEY}. */
  public static FormInput of(
      Page page, String form, String name, Kind kind, String path, String key) {
    return new FormInput(
        name,
        kind,
        path,
        page.say(form + ".field." + key),
        page.words().find(form + ".hint." + key).orElse(""),
        Need.OPTIONAL,
        kind == Kind.FLAG
            ? List.of(
                Choice.of("true", page.say("form.yes")), Choice.of("false", page.say("form.no")))
            : List.of(),
        "");
  }

  static FormInput of(Page page, String name, Kind kind, String path) {
    return of(page, name, kind, path, name);
  }

  /** The same, which must say something. */
  public FormInput must() {
    return new FormInput(name, kind, path, label, hint, Need.MUST, choices, language);
  }

  /** The same, which must say something before the document is published. */
  public FormInput later() {
    return new FormInput(name, kind, path, label, hint, Need.LATER, choices, language);
  }

  /** The same with what can be chosen. */
  public FormInput choose(List<Choice> some) {
    return new FormInput(name, kind, path, label, hint, need, some, language);
  }

  /** The same, typed in a language. */
  public FormInput in(String code) {
    return new FormInput(name, kind, path, label, hint, need, choices, code);
  }

  /** The same with another label and hint. */
  public FormInput called(String words, String says) {
    return new FormInput(name, kind, path, words, says, need, choices, language);
  }

  /** The same by another name. */
  public FormInput named(String other) {
    return new FormInput(other, kind, path, label, hint, need, choices, language);
  }

  /** The headings under which choices stand, in order. */
  public List<String> groups() {
    return choices.stream().map(Choice::group).distinct().toList();
  }

  /** The choices under a heading. */
  public List<Choice> of(String group) {
    return choices.stream().filter(one -> one.group().equals(group)).toList();
  }

  /** Whether a code is among those that were typed. */
  public boolean has(String typed, String code) {
    return Arrays.asList(typed.split("[\\s,]+")).contains(code);
  }

  /** What a part of a document says, as it is typed. */
  public String typed(@Nullable Object said) {
    if (said instanceof List<?> codes) {
      return codes.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    } else if (said instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = said == null ? "" : String.valueOf(said);
    return kind == Kind.LAST ? moved(text, -1) : text;
  }

  /** Puts what a part of a document says into the fields of a form. */
  public void fill(Map<String, String> typed, @Nullable Object said) {
    String text = typed(said);
    if (kind == Kind.MOMENT && !text.isEmpty()) {
      OffsetDateTime at = Moments.inIndia(OffsetDateTime.parse(text).toInstant());
      typed.put(name, at.toLocalDate().toString());
      typed.put(name + FormField.TIME, at.toLocalTime().toString());
    } else {
      typed.put(name, text);
    }
  }

  /** What was typed, as a part of a document; nothing where nothing was typed. */
  public Optional<Object> read(Form form) {
    if (kind == Kind.MOMENT) {
      return form.moment(name).map(at -> at);
    } else if (kind == Kind.MANY || kind == Kind.LINES) {
      List<String> codes =
          form.each(name).stream()
              .flatMap(String::lines)
              .map(String::strip)
              .filter(one -> !one.isEmpty())
              .toList();
      return Optional.<Object>of(codes).filter(some -> !codes.isEmpty());
    }
    return form.text(name).map(this::read);
  }

  private Object read(String text) {
    return switch (kind) {
      case LAST -> moved(text, 1);
      case MONEY, NUMBER -> TypedNumber.read(text).map(BigDecimal::toPlainString).orElse(text);
      case FLAG -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
      default -> text.replaceAll("\\s*\\R\\s*", " ");
    };
  }

  private static String moved(String day, int days) {
    try {
      return day.isEmpty() ? day : LocalDate.parse(day).plusDays(days).toString();
    } catch (DateTimeParseException e) {
      return day;
    }
  }

  /** What was typed, in words; nothing where nothing was. */
  public Optional<String> said(Page page, String typed) {
    return Optional.of(typed.strip())
        .filter(text -> !text.isEmpty())
        .map(
            text ->
                switch (kind) {
                  case CHOICE, FLAG -> label(text);
                  case LINES -> text.lines().map(this::label).collect(Collectors.joining("; "));
                  case MOMENT -> InputWords.moment(page, text);
                  case MANY ->
                      choices.stream()
                          .filter(one -> has(text, one.code()))
                          .map(Choice::label)
                          .collect(Collectors.joining("; "));
                  case DAY, LAST -> InputWords.day(page, text);
                  case MONEY -> "\u20b9" + InputWords.grouped(text);
                  case NUMBER -> InputWords.grouped(text);
                  default -> text;
                });
  }

  private String label(String code) {
    return choices.stream()
        .filter(one -> one.code().equals(code))
        .map(Choice::label)
        .findFirst()
        .orElse(code);
  }
}
