package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.QuotedValue;
import org.jspecify.annotations.Nullable;

/** Kept decision: its tree as a host kept it, with exact numbers, and what it names. */
final class KeptDecision {

  private final List<InputFault> faults = new ArrayList<>();
  private final Map<String, @Nullable Object> tree = new LinkedHashMap<>();
  private final List<LawEdition> editions = new ArrayList<>();
  private String question = "";
  private String book = "";
  private Optional<String> language = Optional.empty();
  private Map<?, ?> days = Map.of();
  private Map<?, ?> facts = Map.of();

  private KeptDecision() {}

  /** Reads a tree and notes every fault at its pointer. */
  static Checked<KeptDecision> read(Map<String, ?> given) {
    KeptDecision kept = new KeptDecision();
    kept.tree.putAll(kept.exactMap(given, ""));
    kept.question = kept.text(kept.tree, "", "question");
    Map<?, ?> request = kept.object(kept.tree, "", DecisionTree.REQUEST);
    if (kept.tree.containsKey(DecisionTree.REQUEST)) {
      String at = Tree.pointer(DecisionTree.REQUEST);
      kept.book = kept.text(request, at, "book");
      kept.days = kept.object(request, at, "days");
      kept.facts = kept.object(request, at, "facts");
    }
    if (kept.tree.containsKey(DecisionTree.LANGUAGE)) {
      kept.language = Optional.of(kept.text(kept.tree, "", DecisionTree.LANGUAGE));
    }
    kept.editions(LawEdition.Kind.PACK, "packs");
    kept.editions(LawEdition.Kind.BOOK, DecisionTree.BOOKS);
    return Checked.of(kept, kept.faults);
  }

  Map<String, @Nullable Object> tree() {
    return tree;
  }

  String question() {
    return question;
  }

  String book() {
    return book;
  }

  /** The language of its sentences, where it is kept. */
  Optional<String> language() {
    return language;
  }

  /** The editions that it rests on. */
  List<LawEdition> editions() {
    return editions;
  }

  Checked<Case> facts(KeptCase reader) {
    return reader.read(days, facts);
  }

  private void editions(LawEdition.Kind kind, String member) {
    Object given = tree.get(member);
    if (!(given instanceof List<?> list)) {
      missing(tree, "", member);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      edition(kind, Tree.pointer(member) + "/" + i, list.get(i));
    }
  }

  private void edition(LawEdition.Kind kind, String at, @Nullable Object given) {
    if (!(given instanceof Map<?, ?> members)) {
      faults.add(new InputFault(at, "input.object", Message.of("input.object")));
      return;
    }
    String id = text(members, at, "id");
    String digest = text(members, at, "digest");
    editions.add(new LawEdition(kind, id, day(members, at), digest));
  }

  private Optional<LocalDate> day(Map<?, ?> members, String at) {
    Object given = members.get("edition");
    try {
      return given == null ? Optional.empty() : Optional.of(LocalDate.parse(given.toString()));
    } catch (DateTimeException e) {
      Message text = Message.of("input.day").with("given", QuotedValue.of(requireNonNull(given)));
      faults.add(new InputFault(at + "/edition", "input.day", text));
      return Optional.empty();
    }
  }

  private String text(Map<?, ?> members, String at, String name) {
    if (members.get(name) instanceof String text) {
      return text;
    }
    missing(members, at, name);
    return "";
  }

  private Map<?, ?> object(Map<?, ?> members, String at, String name) {
    if (members.get(name) instanceof Map<?, ?> object) {
      return object;
    }
    missing(members, at, name);
    return Map.of();
  }

  private void missing(Map<?, ?> members, String at, String name) {
    String code = members.get(name) == null ? "verify.member" : "verify.form";
    faults.add(new InputFault(at + Tree.pointer(name), code, Message.of(code)));
  }

  private Map<String, @Nullable Object> exactMap(Map<?, ?> map, String at) {
    Map<String, @Nullable Object> exact = new LinkedHashMap<>();
    map.forEach(
        (name, member) -> {
          String written = String.valueOf(name);
          exact.put(written, exact(member, at + Tree.pointer(written)));
        });
    return exact;
  }

  private @Nullable Object exact(@Nullable Object given, String at) {
    if (given instanceof Map<?, ?> map) {
      return exactMap(map, at);
    } else if (given instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        items.add(exact(list.get(i), at + "/" + i));
      }
      return items;
    } else if (given instanceof Double || given instanceof Float) {
      Message text = Message.of("input.inexact").with("given", QuotedValue.of(given));
      faults.add(new InputFault(at, "input.number", text));
      return BigDecimal.ZERO;
    }
    return Tree.of(given);
  }
}
