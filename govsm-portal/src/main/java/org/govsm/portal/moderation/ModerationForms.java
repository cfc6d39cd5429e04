package org.govsm.portal.moderation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationClause;
import org.govsm.governance.moderation.ModerationDecision;
import org.govsm.governance.moderation.ModerationItem;
import org.govsm.governance.moderation.ModerationPolicy;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Forms of moderation: their inputs, and what was typed as the tree that the API takes. */
record ModerationForms(Page page) {

  static final String GROUNDS = "grounds";

  private static final List<String> OF_ITEM =
      List.of("itemKind", "account", "platform", "postedAt", "seenAt", "sentiment", "sha256");

  private FormInput input(String name, Kind kind) {
    return FormInput.of(page, "moderation", name, kind, name, name);
  }

  private FormInput said(String name, List<String> codes) {
    String key = "moderation." + name + ".";
    return input(name, Kind.CHOICE)
        .choose(codes.stream().map(code -> Choice.of(code, page.say(key + code))).toList());
  }

  private FormInput terms(String name, List<String> codes, String key) {
    return input(name, Kind.CHOICE)
        .choose(
            codes.stream().map(code -> Choice.of(code, page.words().term(key + code))).toList());
  }

  /** What is asked of a new item. */
  List<FormInput> item(Transaction tx, String department) {
    return List.of(
        input("title", Kind.TEXT).must(),
        said("itemKind", ModerationItem.kinds()).must(),
        input("seenAt", Kind.MOMENT).must(),
        input("postedAt", Kind.MOMENT),
        said("sentiment", ModerationItem.sentiments()),
        input("account", Kind.CHOICE)
            .choose(
                new RegisteredAccounts(tx)
                    .of(department).stream().map(one -> Choice.of(one.id(), one.id())).toList()),
        input("platform", Kind.TEXT),
        input("source", Kind.TEXT),
        input("written", Kind.AREA),
        input("sha256", Kind.TEXT),
        said(NewModeratedItem.SEEN_BEFORE, List.of(NewModeratedItem.OTHER)));
  }

  /** An item as it was typed. */
  static Map<String, @Nullable Object> item(Form form, List<FormInput> inputs) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      Map<String, @Nullable Object> into = OF_ITEM.contains(input.name()) ? item : given;
      input.read(form).ifPresent(said -> into.put(input.name(), said));
    }
    given.put(NewModeratedItem.ITEM, item);
    return given;
  }

  /** What an act asks for. */
  List<FormInput> act(WrongItemActs acts, ModerationAct.Kind kind) {
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(input("at", Kind.MOMENT).must());
    for (String name : ModerationAct.asked(kind)) {
      FormInput input =
          name.equals(WrongEntries.NUMBER) ? wrong(acts) : ofAct(acts.record(), kind, name);
      inputs.add(ModerationAct.isNeeded(kind, name) ? input.must() : input);
    }
    return inputs;
  }

  private FormInput ofAct(ModerationRecord record, ModerationAct.Kind kind, String name) {
    return switch (name) {
      case "action" -> terms(name, ModerationDecision.actions(), "moderation-action.");
      case "ground" ->
          terms(
              name,
              Stream.concat(
                      kind == ModerationAct.Kind.ADD_ORDER
                          ? Stream.of()
                          : ModerationPolicy.grounds().stream(),
                      ModerationDecision.groundsOfOrders().stream())
                  .toList(),
              "moderation-ground.");
      case "policyClause" -> input(name, Kind.CHOICE).choose(clauses(record));
      case "sentiment" -> said(name, ModerationItem.sentiments());
      case "outcome" -> said(name, ModerationAct.outcomes());
      case "text" -> FormInput.of(page, "moderation", name, Kind.AREA, name, "text-" + kind);
      case "reason" -> FormInput.of(page, "moderation", name, Kind.AREA, name, name);
      default -> input(name, Kind.TEXT);
    };
  }

  /** The entries of the log that may be of another item. */
  private FormInput wrong(WrongItemActs acts) {
    return input(WrongEntries.NUMBER, Kind.CHOICE)
        .choose(
            ModerationRoles.takeable(page.caller(), acts.record()).stream()
                .map(number -> acts.log().get(number - 1))
                .map(entry -> Choice.of(String.valueOf(entry.actNo()), words().entry(entry)))
                .toList());
  }

  private ModerationWords words() {
    return new ModerationWords(page);
  }

  private List<Choice> clauses(ModerationRecord record) {
    return record.policy().map(ModerationPolicy::clauses).orElse(List.of()).stream()
        .map(one -> Choice.of(one.clause(), one.clause() + ": " + words().ground(one.ground())))
        .toList();
  }

  /** An act as it was typed. */
  static Map<String, @Nullable Object> act(Form form, List<FormInput> inputs) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    inputs.forEach(input -> input.read(form).ifPresent(said -> given.put(input.name(), said)));
    given.computeIfPresent(WrongEntries.NUMBER, (name, said) -> number(String.valueOf(said)));
    return given;
  }

  private static Object number(String said) {
    return said.matches("[0-9]{1,6}") ? new BigDecimal(said) : said;
  }

  /** What is asked of a policy. */
  List<FormInput> policy() {
    return List.of(
        input("published", Kind.TEXT).must(),
        input(GROUNDS, Kind.MANY)
            .must()
            .choose(
                ModerationPolicy.grounds().stream()
                    .map(code -> Choice.of(code, words().ground(code)))
                    .toList()),
        said("contributors", ModerationPolicy.contributorKinds()),
        input("appealDays", Kind.NUMBER).must(),
        input("decideDays", Kind.NUMBER),
        input("ratioLimit", Kind.NUMBER),
        input("english", Kind.AREA).in("en"),
        input("hindi", Kind.AREA).in("hi"));
  }

  /** What a version says, as it is typed. */
  Form filled(PolicyVersion version) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (FormInput input : policy()) {
      input.fill(typed, version.content().get(input.name()));
    }
    typed.put(
        GROUNDS,
        String.join(
            "\n",
            version.policy().clauses().stream().map(ModerationClause::ground).distinct().toList()));
    return Form.of(typed);
  }

  /** A policy as it was typed: a clause for each ground that was chosen. */
  Map<String, @Nullable Object> policy(Form form) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>();
    for (FormInput input : policy()) {
      input.read(form).ifPresent(said -> given.put(input.name(), said));
    }
    Object chosen = given.remove(GROUNDS);
    List<Map<String, Object>> clauses = new ArrayList<>();
    if (chosen instanceof List<?> grounds) {
      for (Object ground : grounds) {
        clauses.add(
            Map.of("clause", String.valueOf(clauses.size() + 1), "ground", String.valueOf(ground)));
      }
    }
    if (!clauses.isEmpty()) {
      given.put(ModerationPolicyService.CLAUSES, clauses);
    }
    return given;
  }

  /** The field of what is wrong; nothing for what is said of the whole. */
  static Optional<String> field(String pointer) {
    if (pointer.startsWith("/" + ModerationPolicyService.CLAUSES)) {
      return Optional.of(GROUNDS);
    }
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return switch (name) {
      case "", "kind", "role", "by", "item" -> Optional.empty();
      default -> Optional.of(name);
    };
  }
}
