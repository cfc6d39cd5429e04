package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Form of an invoice: all that the examination reads of it, with its credit notes. */
final class InvoiceForm {

  private static final int LINES = 5;
  private static final int NOTES = 2;

  private InvoiceForm() {}

  /** The parts of the form: the invoice, its lines, its sums and its credit notes. */
  static List<FormPart> parts(
      Page page,
      Map<String, @Nullable Object> stated,
      Set<String> certificates,
      List<String> deliveries) {
    List<FormPart> parts = new ArrayList<>();
    parts.add(
        new FormPart(
            "invoice",
            false,
            List.of(
                TreeForm.input(page, "invoice.number", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.date", Kind.DAY).must(),
                TreeForm.input(page, "received", Kind.DAY),
                TreeForm.input(page, "invoice.contract", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.supplierGstin", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.recipientGstin", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.placeOfSupply", Kind.TEXT).must(),
                TreeForm.input(page, "invoice.specialEconomicZone", Kind.FLAG),
                TreeForm.choice(
                    page,
                    "invoice.untaxedReason",
                    "untaxedReason",
                    List.of("EXEMPT", "COMPOSITION", "OTHER")))));
    for (int row = 0; row < LINES; row++) {
      List<FormInput> line = line(page, row, items(stated), certificates, deliveries);
      parts.add(new FormPart("line", row > 0, line));
    }
    parts.add(
        new FormPart(
            "sums",
            false,
            List.of(
                TreeForm.input(page, "invoice.taxableValue", Kind.MONEY).must(),
                TreeForm.input(page, "invoice.tax", Kind.MONEY).must(),
                TreeForm.input(page, "invoice.roundOff", Kind.MONEY),
                TreeForm.input(page, "invoice.total", Kind.MONEY).must())));
    for (int row = 0; row < NOTES; row++) {
      parts.add(new FormPart("note", true, note(page, "creditNotes." + row + ".", certificates)));
    }
    return parts;
  }

  private static List<FormInput> note(Page page, String place, Set<String> certificates) {
    List<FormInput> inputs =
        new ArrayList<>(
            List.of(
                TreeForm.named(page, place + "number", "noteNumber", Kind.TEXT),
                TreeForm.named(page, place + "date", "noteDate", Kind.DAY),
                TreeForm.named(page, place + "against", "noteAgainst", Kind.TEXT),
                TreeForm.input(page, place + "certificate", Kind.CHOICE)
                    .choose(choices(List.copyOf(certificates))),
                TreeForm.named(page, place + "taxableValue", "noteValue", Kind.MONEY),
                TreeForm.input(page, place + "gstPercent", Kind.NUMBER)));
    taxes(page, place, inputs);
    return inputs;
  }

  private static void taxes(Page page, String place, List<FormInput> inputs) {
    for (String tax : List.of("central", "state", "unionTerritory", "integrated")) {
      inputs.add(TreeForm.input(page, place + "taxes." + tax, Kind.MONEY));
    }
  }

  private static List<String> items(Map<String, @Nullable Object> stated) {
    return TreeForm.rows(TreeForm.part(stated, "terms"), "prices").stream()
        .map(price -> StoredTree.text(price, "item"))
        .toList();
  }

  private static List<FormInput> line(
      Page page, int row, List<String> items, Set<String> certificates, List<String> deliveries) {
    String place = "invoice.lines." + row + ".";
    FormInput item = TreeForm.input(page, place + "item", Kind.CHOICE).choose(choices(items));
    FormInput certificate =
        TreeForm.input(page, place + "certificate", Kind.CHOICE)
            .choose(choices(List.copyOf(certificates)));
    List<FormInput> inputs = new ArrayList<>(List.of(row == 0 ? item.must() : item, certificate));
    if (!deliveries.isEmpty()) {
      inputs.add(TreeForm.input(page, place + "delivery", Kind.CHOICE).choose(choices(deliveries)));
    }
    for (String sum : List.of("quantity", "rate", "reduction", "taxableValue", "gstPercent")) {
      boolean counts = sum.equals("quantity") || sum.equals("gstPercent");
      FormInput input = TreeForm.input(page, place + sum, counts ? Kind.NUMBER : Kind.MONEY);
      inputs.add(row == 0 && !sum.equals("reduction") ? input.must() : input);
    }
    inputs.add(TreeForm.input(page, place + "sac", Kind.TEXT));
    taxes(page, place, inputs);
    return inputs;
  }

  private static List<Choice> choices(List<String> codes) {
    return codes.stream().map(code -> Choice.of(code, code)).toList();
  }

  /** What was typed of an invoice; its lines are numbered. */
  static Map<String, @Nullable Object> read(List<FormInput> inputs, Form form) {
    Map<String, @Nullable Object> tree = TreeForm.read(inputs, form);
    Map<String, @Nullable Object> invoice = new LinkedHashMap<>();
    if (tree.get("invoice") instanceof Map<?, ?> typed) {
      typed.forEach((name, said) -> invoice.put(String.valueOf(name), said));
    }
    if (invoice.containsKey("lines")) {
      int number = 1;
      for (Map<String, @Nullable Object> line : TreeForm.rows(invoice, "lines")) {
        line.put("id", String.valueOf(number++));
        line.putIfAbsent("taxes", Map.of());
      }
    }
    tree.put("invoice", invoice);
    if (tree.containsKey("creditNotes")) {
      TreeForm.rows(tree, "creditNotes").forEach(note -> note.putIfAbsent("taxes", Map.of()));
    }
    return tree;
  }

  /** The invoice as far as the contract and a certificate say it. */
  static Form proposed(
      String contract, Map<String, @Nullable Object> stated, Optional<String> certificate) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("invoice.contract", contract);
    Map<String, @Nullable Object> terms = TreeForm.part(stated, "terms");
    for (String party : List.of("supplierGstin", "recipientGstin")) {
      typed.put("invoice." + party, String.valueOf(terms.getOrDefault(party, "")));
    }
    String recipient = typed.getOrDefault("invoice.recipientGstin", "");
    typed.put("invoice.placeOfSupply", recipient.substring(0, Math.min(2, recipient.length())));
    TreeForm.rows(terms, "prices").stream()
        .findFirst()
        .ifPresent(
            price -> {
              typed.put("invoice.lines.0.item", StoredTree.text(price, "item"));
              typed.put("invoice.lines.0.rate", String.valueOf(price.get("rate")));
              typed.put(
                  "invoice.lines.0.gstPercent",
                  String.valueOf(price.getOrDefault("gstPercent", "")));
            });
    certificate.ifPresent(id -> typed.put("invoice.lines.0.certificate", id));
    return Form.of(typed);
  }
}
