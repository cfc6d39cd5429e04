package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Reading;

/** Upload form: its fields as typed, what they say of a file, and the field of each fault. */
final class UploadForm {

  private static final List<String> FIELDS =
      List.of(
          "format",
          "account",
          "from",
          "last",
          "covers",
          "dates",
          "retrieved",
          "sheet",
          "source",
          "leaveOut",
          FileContext.AGAIN,
          FileContext.COUNTED_BY);

  /** Members of what is said of a file that the form calls otherwise. */
  private static final Map<String, String> OTHERWISE =
      Map.of("until", "last", "retrievedAt", "retrieved");

  private UploadForm() {}

  static Map<String, String> typed(MultipartForm form) {
    Map<String, String> typed = new LinkedHashMap<>();
    FIELDS.forEach(field -> typed.put(field, form.field(field)));
    return typed;
  }

  static Optional<String> sheet(Map<String, String> typed) {
    return Optional.ofNullable(typed.get("sheet")).filter(sheet -> !sheet.isEmpty());
  }

  /** The field of the form that a fault is about. */
  static String field(InputFault fault) {
    String member = fault.pointer().replaceFirst("^/", "");
    String field = OTHERWISE.getOrDefault(member, member);
    return FIELDS.contains(field) ? field : "file";
  }

  static Map<String, Object> said(Map<String, String> typed, Map<String, InputFault> errors) {
    Map<String, Object> said = new LinkedHashMap<>();
    typed.forEach(
        (field, text) -> {
          if (!text.isEmpty()) {
            said(field, text, said, errors);
          }
        });
    return said;
  }

  private static void said(
      String field, String text, Map<String, Object> said, Map<String, InputFault> errors) {
    switch (field) {
      case "account",
          "covers",
          "dates",
          "sheet",
          "source",
          "leaveOut",
          FileContext.AGAIN,
          FileContext.COUNTED_BY ->
          said.put(field, text);
      case "from" -> day(field, text, errors).ifPresent(day -> said.put("from", day.toString()));
      case "last" ->
          day(field, text, errors).ifPresent(day -> said.put("until", day.plusDays(1).toString()));
      case "retrieved" ->
          instant(text, errors).ifPresent(instant -> said.put("retrievedAt", instant));
      default -> {}
    }
  }

  private static Optional<LocalDate> day(
      String field, String text, Map<String, InputFault> errors) {
    Optional<LocalDate> day = RequestContexts.day(text);
    if (day.isEmpty()) {
      Message wrong = Message.of("day.unknown").with("day", text);
      errors.put(field, Faults.at("/" + field, wrong));
    }
    return day;
  }

  /** A time as a browser sends it, by the clocks of India. */
  private static Optional<String> instant(String text, Map<String, InputFault> errors) {
    try {
      return Optional.of(
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
              LocalDateTime.parse(text).atZone(Reading.INDIA)));
    } catch (DateTimeParseException e) {
      errors.put("retrieved", fault("upload.no-time"));
      return Optional.empty();
    }
  }

  static InputFault fault(String key) {
    return Faults.at("", key);
  }

  /** A page cannot hand several files back to the browser. */
  static Map<String, InputFault> withFilesAgain(Map<String, InputFault> errors) {
    Map<String, InputFault> all = new LinkedHashMap<>(errors);
    all.putIfAbsent("file", fault("upload.files-again"));
    return all;
  }
}
