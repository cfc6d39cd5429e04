package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.account.AccountPresets;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.FactSelection;
import org.govsm.portal.assessments.FactInput;
import org.govsm.portal.assessments.RecordedFacts;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Needs form: the facts that a step of an account misses, of the account and of its department in
 * one form, as far as the caller may enter them.
 *
 * @param fields what is entered here
 * @param elsewhere what is signed, recorded, or entered by others
 */
record NeedsForm(
    RegisteredAccount account,
    RecordedFacts document,
    FactSelection fields,
    List<FactPlace> elsewhere) {

  private static final String ACCOUNTS = "accounts";

  /** The place of the form says it. */
  private static final String PLATFORM = "platformDecisions[].platform";

  static NeedsForm of(
      RegisteredAccount account, RecordedFacts document, StepsAhead.Step step, Page page) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(document.document());
    tree.put(ACCOUNTS, List.of(account.facts()));
    List<FactPlace> here = new ArrayList<>();
    List<FactPlace> elsewhere = new ArrayList<>();
    for (FactPlace cure : step.cures()) {
      FactPlace place =
          new FactPlace(
              cure.at().replaceFirst("^/accounts/\\d+", AccountFields.PLACE),
              cure.field(),
              cure.path());
      boolean field = FactSelection.field(tree, place).isPresent();
      (field && mayEnter(place, page) ? here : elsewhere).add(field ? place : cure);
    }
    Map<String, String> presets =
        account.facts().get("platform") instanceof String platform
            ? Map.of(PLATFORM, platform)
            : Map.of();
    return new NeedsForm(account, document, FactSelection.of(tree, here, presets), elsewhere);
  }

  /** Whether a fact is asked, and not preset by the place of the form. */
  static boolean isAsked(FactPlace place) {
    return !place.path().equals(PLATFORM);
  }

  /** How many facts the form asks. */
  int asked() {
    return Math.toIntExact(
        fields.fields().stream().filter(field -> !fields.isPreset(field)).count());
  }

  private static boolean mayEnter(FactPlace place, Page page) {
    return page.mayPost(
        place.at().startsWith("/" + ACCOUNTS)
            ? "/governance/{department}/accounts/{account}/change"
            : "/governance/{department}/facts/{section}");
  }

  /**
   * What no field of the form offers: something together with its absence, a word that is none, a
   * person whom nobody listed. What stands there already may stay.
   *
   * @param known the facts from which it is chosen
   */
  List<InputFault> faults(Map<String, String> typed, Map<String, Object> known) {
    List<InputFault> faults = new ArrayList<>();
    for (FactField field : fields.fields()) {
      String text = typed.getOrDefault(field.name(), "").strip();
      if (field.isContradicted(fields.together(typed))) {
        faults.add(fault(field, "needs-page.both"));
      } else if (field.isChanged(typed) && !text.isEmpty() && !isOffered(field, text, known)) {
        faults.add(fault(field, "needs-page.not-offered"));
      } else if (fields.isSame(field, typed) && text.isEmpty()) {
        faults.add(fault(field, "needs-page.same-empty"));
      } else {
        field
            .fault(typed)
            .map(one -> new InputFault(field.name(), one.code(), one.text()))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  private static InputFault fault(FactField field, String key) {
    return new InputFault(field.name(), key, Message.of(key));
  }

  private static boolean isOffered(FactField field, String text, Map<String, Object> known) {
    boolean word = field.control() == FactField.Control.CHOICE;
    boolean person =
        field.control() == FactField.Control.TEXT && field.source() == FactField.Source.PEOPLE;
    List<String> people = person ? FactInput.people(known) : List.of();
    return word
        ? field.words().contains(text) || List.of("none", "unknown").contains(text)
        : people.isEmpty() || people.contains(text);
  }

  /** The account as the form says. */
  Map<String, @Nullable Object> accountFacts(Map<String, @Nullable Object> tree) {
    return AccountFields.account(tree);
  }

  /** The document of the department as the form says. */
  Map<String, @Nullable Object> documentFacts(Map<String, @Nullable Object> tree) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(tree);
    facts.remove(ACCOUNTS);
    return facts;
  }

  /**
   * Groups of fields as a page shows them: what the place of the form says already is not asked,
   * and a text that may hold for others is asked before them.
   *
   * @param presets what stands in a form that nobody sent yet
   */
  List<NeededGroup> groups(
      Form form, AccountPresets presets, Map<String, Object> known, Page page) {
    return fields.groups().stream().map(group -> group(group, form, presets, known, page)).toList();
  }

  private NeededGroup group(
      FactSelection.Group group,
      Form form,
      AccountPresets presets,
      Map<String, Object> known,
      Page page) {
    Map<String, String> typed = new HashMap<>();
    group.fields().forEach(field -> typed.putAll(fields.typed(field)));
    if (form.typed().isEmpty()) {
      group.fields().forEach(field -> typed.putAll(presets.typed(field)));
    }
    typed.putAll(form.typed());
    List<FactField> preset =
        group.fields().stream()
            .filter(field -> fields.isPreset(field) && !form.errors().containsKey(field.name()))
            .toList();
    List<FactField> alike =
        group.fields().stream().flatMap(first -> fields.alike(first).stream()).toList();
    List<NeededGroup.Asked> asked = new ArrayList<>();
    for (FactField field : group.fields()) {
      if (!preset.contains(field) && !alike.contains(field)) {
        List<FactField> others = fields.alike(field);
        asked.add(
            new NeededGroup.Asked(
                inputs(List.of(field), typed, form, known).get(0),
                inputs(others, typed, form, known),
                fields.isSame(field, typed) || FactSelection.hasAll(field, typed)));
      }
    }
    Map<String, String> said = new LinkedHashMap<>();
    preset.forEach(one -> said.put(one.name(), typed.getOrDefault(one.name(), "")));
    return new NeededGroup(group.label(page.context().language()), asked, said);
  }

  private static List<FactInput> inputs(
      List<FactField> some, Map<String, String> typed, Form form, Map<String, Object> known) {
    return FactInput.of(new FactEntry.Part("", some, List.of()), typed, form.errors(), known);
  }

  /** The field that a fault of the whole tree is about. */
  Optional<String> field(InputFault fault) {
    return fields.field(fault.pointer()).map(FactField::name);
  }
}
