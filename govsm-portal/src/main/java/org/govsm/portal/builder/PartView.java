package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.Page;

/**
 * The page of a part of a draft.
 *
 * @param row the number of the row; empty for the whole, and for a row that is begun
 * @param about what the row is called; empty where it has no name
 * @param items what the form asks for
 * @param errors what is wrong, by the names of controls
 * @param said what the terms say of it now
 * @param kinds what is chosen before a row is begun; none where nothing is
 * @param beyond what the draft has there and the form cannot show
 * @param newer where the form was made from a version that is not the newest
 * @param more the other parts of the row
 */
public record PartView(
    ContractDraft draft,
    BuilderPart part,
    Optional<Integer> row,
    String about,
    List<FormItem> items,
    Map<String, InputFault> errors,
    SaidPart said,
    Map<String, String> kinds,
    String kind,
    List<String> beyond,
    Optional<NewerVersion> newer,
    List<BuilderPart> more) {

  /** Where the form goes. */
  public String action() {
    return draft.path() + "/parts/" + part.code() + place();
  }

  private String place() {
    return part.isRow() ? "/" + row.map(String::valueOf).orElse("new") : "";
  }

  /** Whether a row is begun. */
  public boolean isNew() {
    return part.isRow() && row.isEmpty();
  }

  /** The address of another part of the row. */
  public String other(BuilderPart one) {
    return draft.path() + "/parts/" + one.code() + place();
  }

  /** What stands in the controls, in words. */
  static List<LongForm.Answer> answers(List<FormItem> items, Page page) {
    List<LongForm.Answer> answers = new ArrayList<>();
    for (FormItem item : items) {
      if (item instanceof FormItem.Group group) {
        answers.addAll(answers(group.items(), page));
      } else if (item instanceof FormItem.Control control) {
        answers.add(new LongForm.Answer(control.name(), control.label(), said(control, page)));
      }
    }
    return answers;
  }

  private static String said(FormItem.Control control, Page page) {
    List<String> words =
        control.several().stream().map(one -> control.choices().getOrDefault(one, one)).toList();
    return words.isEmpty() ? page.say("form.unknown") : String.join("; ", words);
  }

  /** What stands in the controls, as it is typed. */
  static Map<String, String> typed(List<FormItem> items) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (FormItem item : items) {
      if (item instanceof FormItem.Group group) {
        typed.putAll(typed(group.items()));
      } else if (item instanceof FormItem.Control control) {
        typed.put(control.name(), control.typed());
      }
    }
    return typed;
  }
}
