package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.FacilitationLog;
import org.govsm.procurement.supplier.FacilitationPartners;

/** Facilitation form: the fields of a training, and of whom a partner helped to register. */
final class FacilitationForm {

  private static final String PARTNER = "facilitation.partner.";

  /** The fields by the list to which they belong, each with how it is entered. */
  private static final Map<String, Map<String, String>> FIELDS =
      Map.of(
          FacilitationService.TRAININGS,
          ordered(
              "partner",
              "codes",
              "course",
              "text",
              "on",
              "day",
              "participants",
              "number",
              "certificates",
              "number"),
          FacilitationService.ONBOARDINGS,
          ordered(
              "partner",
              "codes",
              "supplier",
              "text",
              "kind",
              "codes",
              "purpose",
              "text",
              "consentOn",
              "day",
              "startedOn",
              "day",
              "registeredOn",
              "day"));

  private FacilitationForm() {}

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ordered.put(pairs[i], pairs[i + 1]);
    }
    return ordered;
  }

  static List<FormField> fields(Page page, String list, Form form) {
    List<FormField> fields = new ArrayList<>();
    FIELDS
        .getOrDefault(list, Map.of())
        .forEach(
            (name, kind) ->
                fields.add(
                    form.field(
                        list + "." + name,
                        kind,
                        page.say("facilitation.field." + name),
                        codes(list, name))));
    return fields;
  }

  private static List<String> codes(String list, String name) {
    String task =
        list.equals(FacilitationService.TRAININGS)
            ? FacilitationPartners.TRAINING
            : FacilitationPartners.ONBOARDING;
    return switch (name) {
      case "partner" ->
          FacilitationPartners.shipped().entrySet().stream()
              .filter(one -> one.getValue().contains(task))
              .map(one -> PARTNER + one.getKey())
              .toList();
      case "kind" ->
          FacilitationLog.kinds().stream().map(kind -> "facilitation.kind." + kind).toList();
      default -> List.of();
    };
  }

  /** What was typed, as an entry of a list. */
  static Map<String, Object> entry(String list, Form form) {
    Map<String, Object> entry = new LinkedHashMap<>();
    FIELDS
        .getOrDefault(list, Map.of())
        .forEach(
            (name, kind) ->
                form.text(list + "." + name).ifPresent(text -> entry.put(name, read(kind, text))));
    return entry;
  }

  /** The field of a fault. */
  static Optional<String> field(String list, String pointer) {
    return Optional.of(pointer.substring(pointer.lastIndexOf('/') + 1))
        .filter(FIELDS.getOrDefault(list, Map.of())::containsKey)
        .map(name -> list + "." + name);
  }

  private static Object read(String kind, String text) {
    return switch (kind) {
      case "codes" -> text.substring(text.lastIndexOf('.') + 1);
      case "number" -> text.matches("[0-9]{1,9}") ? new BigDecimal(text) : text;
      default -> text;
    };
  }
}
