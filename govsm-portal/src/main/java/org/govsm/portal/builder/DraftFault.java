package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.TermsLabels;
import org.govsm.portal.store.Transaction;

/**
 * Draft fault: what stands in the way of a signature, and the page and field that cure it.
 *
 * @param part the page; empty where no page shows it
 * @param row the row of the page; empty for the whole
 * @param field the name of the control
 */
public record DraftFault(
    Optional<BuilderPart> part, Optional<Integer> row, String field, InputFault fault) {

  /** What is wrong with the terms of a draft; nothing where they can be signed. */
  static List<DraftFault> of(Transaction tx, ContractService contracts, ContractDraft draft) {
    return DraftCheck.of(tx, contracts, draft).stream().map(DraftFault::of).toList();
  }

  static DraftFault of(InputFault fault) {
    List<String> steps = List.of(fault.pointer().split("/", -1));
    String member = steps.size() > 1 ? steps.get(1) : "";
    if (steps.size() > 2
        && steps.get(2).matches("\\d{1,6}")
        && BuilderPart.first(member).isPresent()) {
      List<String> inner = steps.subList(3, steps.size());
      String first = inner.isEmpty() ? "" : inner.get(0);
      return new DraftFault(
          BuilderPart.showing(member, first),
          Optional.of(Integer.valueOf(steps.get(2))),
          String.join(".", inner),
          fault);
    }
    boolean accounts = fault.pointer().startsWith("/payment/accounts");
    return new DraftFault(
        accounts ? BuilderPart.find(BuilderPart.ACCOUNTS) : BuilderPart.showing("", member),
        Optional.empty(),
        String.join(".", steps.subList(Math.min(1, steps.size()), steps.size())),
        fault);
  }

  /** The address that cures it; empty where no page does. */
  public Optional<String> address(ContractDraft draft) {
    return part.map(
        one ->
            draft.path()
                + "/parts/"
                + one.code()
                + row.map(number -> "/" + number).orElse("")
                + "?faults=yes"
                + (field.isEmpty() ? "" : "#" + field));
  }

  /** The list that it wants a first row of; empty where it is about something else. */
  public Optional<String> emptyList() {
    String name = fault.pointer().isEmpty() ? "" : fault.pointer().substring(1);
    return part.isEmpty() && fault.code().startsWith("tree.") && BuilderPart.first(name).isPresent()
        ? Optional.of(name)
        : Optional.empty();
  }

  /** What the field is called: the part of the path that has a word; empty where none has. */
  public Optional<String> label(Messages words) {
    List<String> steps = new ArrayList<>(List.of(field.split("\\.", -1)));
    steps.removeIf(step -> step.isEmpty() || step.matches("\\d+"));
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    String name = steps.get(steps.size() - 1);
    String list = part.map(BuilderPart::list).filter(one -> !one.isEmpty()).orElse("terms");
    String within = steps.size() > 1 ? steps.get(steps.size() - 2) : list;
    return TermsLabels.find(words, within, name)
        .map(label -> row.map(number -> (number + 1) + ", " + label).orElse(label));
  }

  /** What is said of it. */
  public Message text() {
    return fault.text();
  }

  /** Those of a page, by the names of its controls or the groups around them. */
  static Map<String, InputFault> on(
      List<DraftFault> faults, BuilderPart part, Optional<Integer> row, List<FormItem> items) {
    List<String> names = names(items);
    Map<String, InputFault> all = new LinkedHashMap<>();
    for (DraftFault one : faults) {
      if (one.part().filter(part::equals).isPresent() && one.row().equals(row)) {
        all.putIfAbsent(nearest(one.field(), names), one.fault());
      }
    }
    return all;
  }

  private static String nearest(String field, List<String> names) {
    String at = field;
    while (!at.isEmpty() && !names.contains(at)) {
      at = at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : "";
    }
    return at.isEmpty() ? names.get(0) : at;
  }

  private static List<String> names(List<FormItem> items) {
    List<String> names = new ArrayList<>();
    for (FormItem item : items) {
      names.add(item.name());
      if (item instanceof FormItem.Group group) {
        names.addAll(names(group.items()));
      }
    }
    return names;
  }
}
