package org.govsm.portal.deliveries;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.contracts.ServiceNames;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.acceptance.AcceptanceRecord;
import org.govsm.procurement.acceptance.Delivery;
import org.jspecify.annotations.Nullable;

/** Form of an act: what each kind of act asks, and the tree that comes of it. */
record ActForm(Kind kind) {

  private static final List<String> PLAN = List.of("source", "lot", "sample", "acceptanceNumber");
  private static final List<String> OF_ACT = List.of("on", "paper", "decided");

  /** What these name as evidence proves their day. */
  private static final Set<Kind> SHOWN = EnumSet.of(Kind.DELIVERY, Kind.INSPECTION, Kind.REWORK);

  /** The kind that an address names. */
  static Optional<Kind> kind(String address) {
    for (Kind kind : Kind.values()) {
      if (address(kind).equals(address)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** What a kind is called in addresses. */
  static String address(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The inputs of the kind. */
  List<FormInput> inputs(Page page, AcceptanceRecord record) {
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(input(page, "on", FormInput.Kind.DAY).must());
    if (!SHOWN.contains(kind)) {
      inputs.add(input(page, "paper", FormInput.Kind.TEXT));
    }
    switch (kind) {
      case DELIVERY -> delivered(page, record, inputs);
      case PROVISIONAL_RECEIPT -> inputs.add(number(page, "quantity"));
      case INSPECTION -> inspected(page, inputs);
      case OBJECTION -> inputs.add(input(page, "reason", FormInput.Kind.AREA).must());
      case REWORK -> {
        inputs.add(input(page, "text", FormInput.Kind.AREA).must());
        inputs.add(evidence(page));
      }
      case ACCEPTANCE -> {
        inputs.add(number(page, "quantity"));
        inAll(page, record, inputs);
        inputs.add(input(page, "certificate", FormInput.Kind.TEXT));
      }
      case REJECTION -> {
        inputs.add(number(page, "quantity"));
        inAll(page, record, inputs);
        inputs.add(input(page, "reason", FormInput.Kind.AREA).must());
      }
    }
    if (kind == Kind.ACCEPTANCE || kind == Kind.OBJECTION || kind == Kind.REJECTION) {
      inputs.add(input(page, "decided", FormInput.Kind.AREA));
    }
    return inputs;
  }

  private static void delivered(Page page, AcceptanceRecord record, List<FormInput> inputs) {
    inputs.add(
        input(page, "deliverable", FormInput.Kind.CHOICE)
            .must()
            .choose(
                record.terms().deliverables().stream()
                    .map(id -> Choice.of(id, ServiceNames.of(id, page)))
                    .toList()));
    inputs.add(number(page, "quantity"));
    List<Choice> owed =
        record.deliveries().stream()
            .filter(one -> one.owed() > 0 && !one.isContradicted())
            .map(Delivery::id)
            .map(id -> Choice.of(id, id))
            .toList();
    if (!owed.isEmpty()) {
      inputs.add(input(page, "replaces", FormInput.Kind.CHOICE).choose(owed));
    }
    inputs.add(evidence(page));
  }

  /** Asked where a delivery is on record whose figures do not hold together. */
  private static void inAll(Page page, AcceptanceRecord record, List<FormInput> inputs) {
    if (record.deliveries().stream().anyMatch(Delivery::isContradicted)) {
      inputs.add(input(page, "inAll", FormInput.Kind.FLAG));
    }
  }

  private static void inspected(Page page, List<FormInput> inputs) {
    inputs.add(input(page, "source", FormInput.Kind.TEXT).must());
    inputs.add(number(page, "lot"));
    inputs.add(number(page, "sample"));
    inputs.add(input(page, "acceptanceNumber", FormInput.Kind.NUMBER));
    inputs.add(number(page, "defects"));
    inputs.add(input(page, "passed", FormInput.Kind.FLAG).must());
    inputs.add(evidence(page));
  }

  private static FormInput evidence(Page page) {
    return input(page, "evidence", FormInput.Kind.LINES).must();
  }

  private static FormInput number(Page page, String name) {
    return input(page, name, FormInput.Kind.NUMBER).must();
  }

  static FormInput input(Page page, String name, FormInput.Kind kind) {
    return FormInput.of(page, "deliveries", name, kind, "", name);
  }

  /** The tree of what was typed. */
  Map<String, @Nullable Object> read(List<FormInput> inputs, Form form, String delivery) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    Map<String, @Nullable Object> plan = new LinkedHashMap<>();
    act.put("kind", kind.name());
    if (kind != Kind.DELIVERY) {
      act.put("delivery", delivery);
    }
    for (FormInput input : inputs) {
      Map<String, @Nullable Object> into =
          OF_ACT.contains(input.name()) ? tree : PLAN.contains(input.name()) ? plan : act;
      input.read(form).ifPresent(said -> into.put(input.name(), said));
    }
    if (kind == Kind.INSPECTION) {
      act.put("plan", plan);
    }
    tree.put("act", act);
    return tree;
  }

  /** The field of a pointer; nothing for what the process says of the whole act. */
  static Optional<String> field(String pointer) {
    String last = pointer.replaceFirst("/evidence/.*", "/evidence").replaceFirst(".*/", "");
    return Optional.of(last).filter(name -> !name.isEmpty() && !name.equals("act"));
  }
}
