package org.govsm.portal.deliveries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.jspecify.annotations.Nullable;

/** Form by which the record of the deliveries of a contract begins. */
final class BeginForm {

  private static final int ROWS = 4;
  private static final String INSPECTED = "inspected";

  private BeginForm() {}

  static List<FormInput> inputs(Page page, WrittenContract contract) {
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(choice(page, "channel", List.of(AcceptanceTerms.GEM, "OUTSIDE_GEM")).must());
    inputs.add(choice(page, "supplierClass", List.of("MICRO", "SMALL", "MEDIUM", "OTHER")));
    inputs.add(FormInput.of(page, "deliveries", TermsCorrections.DECIDED, Kind.AREA, "", "stated"));
    if (GivenTerms.isStated(contract)) {
      List<String> ids =
          AcceptanceTerms.of(contract.terms(), AcceptanceTerms.GEM).orThrow().deliverables();
      inputs.add(
          ActForm.input(page, INSPECTED, Kind.MANY)
              .choose(ids.stream().map(id -> Choice.of(id, id)).toList()));
      return inputs;
    }
    for (int row = 1; row <= ROWS; row++) {
      inputs.add(numbered(page, "id", row, Kind.TEXT, row == 1));
      inputs.add(numbered(page, "ordered", row, Kind.NUMBER, false));
      inputs.add(numbered(page, "clause", row, Kind.TEXT, row == 1));
    }
    return inputs;
  }

  private static FormInput choice(Page page, String name, List<String> codes) {
    return ActForm.input(page, name, Kind.CHOICE)
        .choose(
            codes.stream()
                .map(code -> Choice.of(code, page.say("deliveries." + name + "." + code)))
                .toList());
  }

  private static FormInput numbered(Page page, String key, int row, Kind kind, boolean must) {
    String label = page.say("deliveries.row." + key, "number", row);
    FormInput plain = new FormInput(key + "-" + row, kind, "", label, "");
    FormInput input = must ? plain.must() : plain;
    return input;
  }

  static Map<String, @Nullable Object> read(Page page, WrittenContract contract, Form form) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (FormInput input : inputs(page, contract)) {
      Optional<Object> said = input.read(form);
      int dash = input.name().indexOf('-');
      if (dash < 0) {
        said.ifPresent(one -> tree.put(input.name(), one));
      } else if (said.isPresent()) {
        int row = Integer.parseInt(input.name().substring(dash + 1));
        while (rows.size() < row) {
          rows.add(new LinkedHashMap<>());
        }
        String member = input.name().substring(0, dash).replace("ordered", "quantity");
        rows.get(row - 1).put(member, said.get());
      }
    }
    if (!GivenTerms.isStated(contract)) {
      tree.put(GivenTerms.DELIVERABLES, rows);
    }
    return tree;
  }

  /** The field of a pointer. */
  static Optional<String> field(String pointer) {
    String[] parts = pointer.split("/", -1);
    if (parts.length == 4 && parts[1].equals(GivenTerms.DELIVERABLES)) {
      int row = Integer.parseInt(parts[2]) + 1;
      return Optional.of(parts[3].replace("quantity", "ordered") + "-" + row);
    }
    return pointer.equals("/" + GivenTerms.DELIVERABLES)
        ? Optional.of("id-1")
        : Optional.of(pointer.replaceFirst("^/", "")).filter(name -> !name.isEmpty());
  }
}
