package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.Platforms;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/**
 * One field of facts as a page shows it.
 *
 * @param typed what stands in the form
 * @param choices what it can be chosen from besides the words of the schema
 */
public record FactInput(
    FactField field, Map<String, String> typed, Optional<InputFault> error, List<String> choices) {

  /** More can be written, but are not listed. */
  private static final int MOST_CHOICES = 200;

  /** The fields of a part, with what is known or was typed. */
  public static List<FactInput> of(
      FactEntry.Part part,
      Map<String, String> typed,
      Map<String, InputFault> errors,
      Map<String, ? extends @Nullable Object> facts) {
    List<FactInput> inputs = new ArrayList<>();
    for (FactField field : part.fields()) {
      inputs.add(
          new FactInput(
              field,
              field.isIn(typed) ? typed : field.typed(),
              Optional.ofNullable(errors.get(field.name())),
              choices(field, facts)));
    }
    return inputs;
  }

  private static List<String> choices(
      FactField field, Map<String, ? extends @Nullable Object> facts) {
    return switch (field.source()) {
      case NOWHERE -> List.of();
      case PLATFORMS -> Platforms.names();
      case PEOPLE -> people(facts);
      case ACCOUNTS -> ids(facts.get("accounts"));
    };
  }

  /** The people of a department of whom nothing says that they are out of service, by their ids. */
  public static List<String> people(Map<String, ? extends @Nullable Object> facts) {
    return facts.get("people") instanceof List<?> all
        ? ids(all.stream().filter(ListedUsers::isInService).toList())
        : List.of();
  }

  /** All people of a department, by their ids: also of those who left something is recorded. */
  public static List<String> listed(Map<String, ? extends @Nullable Object> facts) {
    return ids(facts.get("people"));
  }

  private static List<String> ids(@Nullable Object list) {
    return list instanceof List<?> items
        ? items.stream()
            .flatMap(
                one ->
                    one instanceof Map<?, ?> map
                        ? Stream.<Object>ofNullable(map.get("id"))
                        : Stream.of())
            .filter(String.class::isInstance)
            .map(String::valueOf)
            .limit(MOST_CHOICES)
            .toList()
        : List.of();
  }

  /** The id of the field, which is its name. */
  public String id() {
    return field.name();
  }

  /** What stands in it. */
  public String text() {
    return typed.getOrDefault(id(), "");
  }

  /** What stands in a part of it, such as {@link FactField#TIME}. */
  public String text(String part) {
    return typed.getOrDefault(id() + part, "");
  }

  /** Whether somebody says that there is none. */
  public boolean isNone() {
    return !text(FactField.NONE).isEmpty();
  }

  /** The words to choose from, with what they are called; one that is no word is called itself. */
  public Map<String, String> words(Messages messages) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String word : field.words()) {
      words.put(word, called(messages, word));
    }
    boolean several = field.control() == FactField.Control.CHOICES;
    if (several) {
      choices.forEach(one -> words.putIfAbsent(one, called(messages, one)));
    } else if (!text().isEmpty() && !text().equals("none") && !text().equals("unknown")) {
      words.putIfAbsent(text(), called(messages, text()));
    }
    return words;
  }

  private static String called(Messages messages, String word) {
    return messages.find(FactField.named(word)).orElse(word);
  }

  /** Whether a word is chosen. */
  public boolean isChosen(String word) {
    boolean listed = text().lines().map(String::strip).anyMatch(word::equals);
    return listed || !text(FactField.WORD + word).isEmpty();
  }

  /** The other texts beside the words that are chosen. */
  public String others() {
    return String.join(
        "\n", text().lines().map(String::strip).filter(one -> !choices.contains(one)).toList());
  }

  /** The controls that need it. */
  public List<String> controls() {
    return FactNeeds.shipped().of(field);
  }

  /** The same with their titles; those of a catalogue that is not shipped are not told. */
  public List<Control> titledControls() {
    return controls().stream().flatMap(id -> ControlCatalogue.known(id).stream()).toList();
  }

  /** Which of its parts are read with it. */
  public String describedBy() {
    String hint = hint().isEmpty() && controls().isEmpty() ? "" : id() + "-h";
    return (hint + (error.isPresent() ? " " + id() + "-e" : "")).strip();
  }

  /** The hint of its kind; empty where none is needed. */
  public String hint() {
    return switch (field.control()) {
      case LINES, CHOICES -> "fact-form.lines";
      case MOMENT -> "fact-form.moment";
      case PAIRS -> "fact-form.pairs";
      case KEPT -> "fact-form.kept";
      default -> field.isAddress() ? "fact-form.address" : unlisted();
    };
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  /** Whether it names people. */
  public boolean isPerson() {
    return field.source() == FactField.Source.PEOPLE;
  }

  /** What is to be known of somebody who is typed and not chosen; empty where there is nothing. */
  public String unlisted() {
    if (!isPerson() || field.control() != FactField.Control.TEXT || isChosenPerson()) {
      return "";
    }
    return choices.isEmpty() ? "fact-form.no-people" : "fact-form.not-listed";
  }

  /** Whether somebody is chosen from the people who are listed, and nobody is typed. */
  public boolean isChosenPerson() {
    boolean listed = text().isEmpty() || choices.contains(text());
    boolean one = field.control() == FactField.Control.TEXT;
    return isPerson() && one && listed && !choices.isEmpty();
  }

  /** What is known, in words. */
  public String said(Page page) {
    return said(page, field.typed());
  }

  /** What stands in the form, in words, before it is saved. */
  public LongForm.Answer answer(Page page) {
    return new LongForm.Answer(id(), field.label(page.context().language()), said(page, typed));
  }

  private String said(Page page, Map<String, String> known) {
    Messages words = page.words();
    String text = known.getOrDefault(id(), "");
    if (!known.getOrDefault(id() + FactField.NONE, "").isEmpty() || text.equals("none")) {
      return words.say("fact-form.none");
    }
    List<String> said = new ArrayList<>();
    known.keySet().stream()
        .filter(part -> part.startsWith(id() + FactField.WORD))
        .map(part -> part.substring((id() + FactField.WORD).length()))
        .forEach(word -> said.add(called(words, word)));
    switch (field.control()) {
      case FLAG -> words.find("form." + text).ifPresent(said::add);
      case CHOICE -> text.lines().forEach(one -> said.add(called(words, one)));
      case KEPT -> said.add(words.say("fact-form.kept"));
      case MOMENT ->
          RequestContexts.day(text).map(words::day).or(() -> given(text)).ifPresent(said::add);
      default ->
          text.lines()
              .forEach(
                  one ->
                      said.add(
                          isPerson()
                              ? page.person(one)
                              : field.source() == FactField.Source.PLATFORMS
                                  ? page.platform(one)
                                  : UsualWords.of(field.name(), one, words)));
    }
    Optional.ofNullable(known.get(id() + FactField.TIME))
        .filter(time -> !time.isBlank())
        .ifPresent(said::add);
    return said.isEmpty() ? words.say("form.unknown") : String.join(", ", said);
  }
}
