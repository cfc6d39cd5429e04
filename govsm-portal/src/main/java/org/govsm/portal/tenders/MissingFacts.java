package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Field;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardRecord;
import org.jspecify.annotations.Nullable;

/** Missing facts: a field for each fact that nobody stated and that the committee can find. */
final class MissingFacts {

  private static final String FIELD = "fact-";
  private static final String FACTS = "facts";

  private MissingFacts() {}

  /** The place of a fact that cannot be read, by its name; else nowhere. */
  static String at(Finding finding) {
    if (finding.code().equals(AwardRecord.NO_REASONS)) {
      return "/reason";
    }
    return finding.code().startsWith(AwardRecord.WRONG_FACT)
        ? "/" + FACTS + "/" + finding.code().substring(AwardRecord.WRONG_FACT.length())
        : "";
  }

  /** The field of a place among the facts: by its number among those that were entered, or name. */
  static Optional<String> field(AwardScene scene, Form form, String pointer) {
    String[] steps = pointer.split("/", -1);
    if (steps.length < 3 || !steps[1].equals(FACTS)) {
      return Optional.empty();
    }
    List<String> facts =
        inputs(scene).stream().map(FormInput::name).filter(one -> one.startsWith(FIELD)).toList();
    return steps[2].matches("\\d{1,3}")
        ? facts.stream()
            .filter(one -> form.text(one).isPresent())
            .skip(Integer.parseInt(steps[2]))
            .findFirst()
        : facts.stream()
            .filter(one -> form.text(one).isPresent())
            .filter(one -> one.equals(FIELD + steps[2]) || one.endsWith("/" + steps[2]))
            .findFirst();
  }

  static List<FormInput> inputs(AwardScene scene) {
    List<FormInput> inputs = new ArrayList<>();
    for (String fact : scene.now().lacks()) {
      AwardRecord.fact(fact).map(field -> input(scene, fact, field)).ifPresent(inputs::add);
    }
    inputs.add(scene.present());
    inputs.add(
        scene.input("paper", Kind.TEXT).called(scene.page().say("awards.field.record"), "").must());
    return inputs;
  }

  private static FormInput input(AwardScene scene, String fact, Field field) {
    Page page = scene.page();
    Kind kind = kind(field);
    List<Choice> choices =
        kind == Kind.FLAG
            ? List.of(
                Choice.of("true", page.say("form.yes")), Choice.of("false", page.say("form.no")))
            : field.allowed().stream()
                .map(code -> Choice.of(code, page.words().term(code)))
                .toList();
    String hint = fact.equals("drawn") ? page.say("awards.hint.drawn") : "";
    return new FormInput(FIELD + fact, kind, "", said(scene, fact), hint).choose(choices);
  }

  /** The fact in words, with the bid whose it is. */
  static String said(AwardScene scene, String fact) {
    int slash = fact.indexOf('/');
    Message words =
        Message.of(slash < 0 ? "awards.fact" : "awards.fact-of")
            .with("fact", new Term("fact." + fact.substring(slash + 1)));
    return scene
        .page()
        .words()
        .say(slash < 0 ? words : words.with("bid", scene.named(fact.substring(0, slash))));
  }

  /** What the committee found, with the paper that shows it. */
  static String found(AwardScene scene, Map<String, @Nullable Object> content) {
    Map<String, @Nullable Object> act = StoredTree.tree(content, "act");
    List<String> all = new ArrayList<>();
    for (Map<String, @Nullable Object> each : StoredTree.trees(act, FACTS)) {
      String bid = Optional.ofNullable(each.get("bid")).map(String::valueOf).orElse("");
      String name = StoredTree.text(each, "name");
      String value = StoredTree.text(each, "said");
      String words =
          switch (value) {
            case "true" -> scene.page().say("form.yes");
            case "false" -> scene.page().say("form.no");
            default -> scene.page().words().term(value);
          };
      all.add(said(scene, bid.isEmpty() ? name : bid + "/" + name) + ": " + words);
    }
    all.add(StoredTree.text(act, "paper"));
    return String.join("; ", all);
  }

  private static Kind kind(Field field) {
    return switch (field.kind()) {
      case FLAG -> Kind.FLAG;
      case PERCENT, NUMBER, COUNT -> Kind.NUMBER;
      case MONEY -> Kind.MONEY;
      case DAY -> Kind.DAY;
      default -> field.allowed().isEmpty() ? Kind.TEXT : Kind.CHOICE;
    };
  }

  /** What was said of each fact, and no more. */
  static Map<String, @Nullable Object> members(Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    List<Object> facts = new ArrayList<>();
    fields.forEach(
        (name, said) -> {
          if (name.startsWith(FIELD)) {
            facts.add(fact(name.substring(FIELD.length()), String.valueOf(said)));
          } else {
            members.put(name, said);
          }
        });
    if (!facts.isEmpty()) {
      members.put(FACTS, facts);
    }
    return members;
  }

  private static Map<String, Object> fact(String name, String said) {
    int slash = name.indexOf('/');
    Map<String, Object> fact = new LinkedHashMap<>();
    if (slash >= 0) {
      fact.put("bid", name.substring(0, slash));
    }
    fact.put("name", name.substring(slash + 1));
    fact.put("said", said);
    return fact;
  }
}
