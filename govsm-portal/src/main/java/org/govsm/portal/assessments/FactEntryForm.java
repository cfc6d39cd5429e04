package org.govsm.portal.assessments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactField;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Form of one place of the facts, as somebody asks for it or sends it.
 *
 * @param base the address of the form
 * @param above the place of the whole that the form is for, as the facts have it; empty for all
 * @param at the place below it; empty for the whole
 * @param part which part of the form is shown, from 0
 * @param account the account for whose sake it is filled in; empty where there is none
 * @param form what was sent; nothing where it is only looked at
 */
public record FactEntryForm(
    String base, String above, String at, int part, String account, Form form) {

  /** A form that is looked at. */
  public static FactEntryForm of(
      String base, String above, String at, String part, String account) {
    return new FactEntryForm(base, above, at, index(part), named(account), Form.blank());
  }

  /** A form that was sent. */
  public static FactEntryForm sent(String base, String above, Form form) {
    return new FactEntryForm(
        base, above, form.typed("at"), index(form.typed("part")), named(form.typed("for")), form);
  }

  /** The same with what is wrong. */
  public FactEntryForm with(Form again) {
    return new FactEntryForm(base, above, at, part, account, again);
  }

  private static int index(String part) {
    return part.matches("[1-9]\\d{0,2}") ? Integer.parseInt(part) - 1 : 0;
  }

  private static String named(String account) {
    return account.matches("[A-Za-z0-9._-]{1,64}") ? account : "";
  }

  /** The address of the form, by which its draft is found. */
  public String key() {
    return link(above + at, part);
  }

  /** What changes at once, besides what saves. */
  public static final Set<String> STEPS = Set.of("remove", "clear", "none");

  /** What says of which place it is, for a form that is sent. */
  public Map<String, String> hidden() {
    return Map.of("at", at, "part", String.valueOf(part + 1), "for", account);
  }

  /** Whether it was sent. */
  public boolean isSent() {
    return form.typed().containsKey("version");
  }

  /**
   * The place in the facts.
   *
   * @throws ProblemException with status 404 where nothing can be entered
   */
  public FactEntry entry(Map<String, ? extends @Nullable Object> facts) {
    return FactEntry.at(facts, above + at).orElseThrow(FactEntryForm::nowhere);
  }

  static ProblemException nowhere() {
    return ProblemException.notFound(Message.of("fact-form.nowhere"));
  }

  /**
   * The facts as the form says.
   *
   * @throws ProblemException for what was typed where only an address can be
   */
  public Map<String, @Nullable Object> applied(FactEntry entry) {
    return switch (form.typed("do")) {
      case "remove", "clear" -> entry.without();
      case "none" -> entry.none();
      default -> {
        ProblemException.unlessNone(faults(entry));
        yield entry.with(form.typed());
      }
    };
  }

  private List<InputFault> faults(FactEntry entry) {
    return entry.fields().stream()
        .flatMap(field -> field.fault(form.typed()).stream())
        .map(fault -> new InputFault(below(fault.pointer()), fault.code(), fault.text()))
        .toList();
  }

  /**
   * What was typed into fields that said something else in the version that was seen; of the
   * others, what came meanwhile is to be shown.
   */
  public Map<String, String> touched(List<FactField> seen) {
    Map<String, String> typed = new HashMap<>(form.typed());
    for (FactField field : seen) {
      if (!field.isChanged(form.typed())) {
        String name = field.name();
        typed.keySet().removeIf(part -> part.equals(name) || part.startsWith(name + ":"));
      }
    }
    return typed;
  }

  /** The address of a place and a part of it. */
  public String link(String place, int shown) {
    List<String> asked = new ArrayList<>();
    String below = below(place);
    if (!below.isEmpty()) {
      asked.add("at=" + URLEncoder.encode(below, UTF_8));
    }
    if (shown > 0) {
      asked.add("part=" + (shown + 1));
    }
    if (!account.isEmpty() && above.isEmpty()) {
      asked.add("for=" + account);
    }
    return asked.isEmpty() ? base : base + "?" + String.join("&", asked);
  }

  /** A place of the facts as the form has it. */
  public String below(String place) {
    return place.startsWith(above) ? place.substring(above.length()) : place;
  }

  /**
   * Where to go on: after a part of an item comes the next, after the last its list.
   *
   * @return empty after the last part of what has no list
   */
  public Optional<String> next(FactEntry entry) {
    boolean more = part + 1 < entry.parts().size();
    boolean removed = form.typed("do").equals("remove");
    if (entry.isList() || at.isEmpty() && above.isEmpty()) {
      return Optional.of(link(above + at, part));
    } else if (!removed && (more || part == 0 && !entry.lists().isEmpty())) {
      return Optional.of(link(entry.pointer(), more ? part + 1 : part));
    }
    return at.isEmpty() ? Optional.empty() : Optional.of(link(above + FactLinks.list(at), 0));
  }

  /**
   * The form as a page shows it.
   *
   * @param facts what persons, accounts and platforms are chosen from
   * @param hidden the names of fields that are not entered
   */
  public FactEntryView view(
      FactEntry entry,
      Map<String, ? extends @Nullable Object> facts,
      Set<String> hidden,
      Map<String, String> typed,
      int version) {
    int shown = Math.max(0, Math.min(part, entry.parts().size() - 1));
    if (entry.isList()) {
      shown = Math.min(part, entry.list().size() / FactEntryView.ROWS);
    }
    Map<String, InputFault> errors = new LinkedHashMap<>();
    List<FactEntryView.Wrong> wrong = new ArrayList<>();
    form.errors().forEach((pointer, fault) -> place(fault, pointer, entry, errors, wrong));
    List<FactInput> inputs =
        entry.isList()
            ? List.of()
            : FactInput.of(entry.parts().get(shown), typed, errors, facts).stream()
                .filter(input -> !hidden.contains(input.id()))
                .toList();
    return new FactEntryView(this, shown, entry, inputs, version, wrong);
  }

  /** A fault stands at its field; one of another place is a link to the form there. */
  private void place(
      InputFault fault,
      String pointer,
      FactEntry entry,
      Map<String, InputFault> errors,
      List<FactEntryView.Wrong> wrong) {
    Optional<FactField> field = entry.field(pointer);
    if (field.isEmpty()) {
      wrong.add(new FactEntryView.Wrong("#entry", pointer, fault.text()));
    } else if (errors.putIfAbsent(field.get().name(), fault) == null) {
      wrong.add(new FactEntryView.Wrong("#" + field.get().name(), pointer, fault.text()));
    }
  }
}
