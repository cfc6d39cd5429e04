package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.account.AccountPresets;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.FactSelection;
import org.govsm.portal.assessments.FactInput;
import org.govsm.portal.assessments.NeededGroup;
import org.govsm.portal.assessments.RecordedFacts;
import org.govsm.portal.web.Faults;
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
  List<InputFault> faults(Map<String, String> typed, Map<String, @Nullable Object> known) {
    List<InputFault> faults = new ArrayList<>();
    for (FactField field : fields.fields()) {
      String text = typed.getOrDefault(field.name(), "").strip();
      if (field.isContradicted(fields.together(typed))) {
        faults.add(fault(field, "needs-page.both"));
      } else if (field.isChanged(typed) && !text.isEmpty() && !isOffered(field, text, known)) {
        faults.add(fault(field, "needs-page.not-offered"));
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
    return Faults.at(field.name(), key);
  }

  private static boolean isOffered(
      FactField field, String text, Map<String, @Nullable Object> known) {
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
   * Groups of fields as a page shows them.
   *
   * @param presets what stands in a form that nobody sent yet
   */
  List<NeededGroup> groups(
      Form form, AccountPresets presets, Map<String, @Nullable Object> known, Page page) {
    return NeededGroup.of(fields, form, presets::typed, known, page);
  }

  /** The field that a fault of the whole tree is about. */
  Optional<String> field(InputFault fault) {
    return fields.field(fault.pointer()).map(FactField::name);
  }
}
