package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Texts of terms that hold the number of a person, firm or account, or an address: terms are
 * published and kept for good, with their id. A member that is for such a number, as the GSTIN of
 * the agency, and the numbers of GeM stay.
 */
public final class PersonalTexts {

  /** Members in which people write in words. */
  private static final Set<String> WORDS =
      Set.of(
          "title",
          "name",
          "marked",
          "withoutGstin",
          "reference",
          "award",
          "clause",
          "en",
          "hi",
          "text",
          "reason",
          "note",
          "description");

  private PersonalTexts() {}

  /**
   * Faults of terms, each at its place.
   *
   * @param terms of a contract, whole or not
   * @param signed the terms that these amend, whose texts stand already; empty for a new contract
   */
  public static List<InputFault> faults(
      Map<String, ? extends @Nullable Object> terms,
      Map<String, ? extends @Nullable Object> signed) {
    Set<String> before = new HashSet<>();
    texts(signed, "", false, (place, text) -> before.add(text));
    List<InputFault> faults = new ArrayList<>();
    if (terms.get("id") instanceof String id && !id.equals(signed.get("id"))) {
      faults.addAll(ofId("/id", id));
    }
    texts(
        terms,
        "",
        false,
        (place, text) -> {
          if (!before.contains(text) && PersonalNumbers.isIn(text)) {
            faults.add(fault(place, text, "record.terms-personal"));
          }
        });
    return faults;
  }

  /**
   * Faults of an id under which something is published: under one that reads as the number of a
   * person nothing is.
   *
   * @param place the JSON pointer of the id
   */
  public static List<InputFault> ofId(String place, String id) {
    return PublishedIds.isNumber(id) ? List.of(fault(place, id, "record.id-personal")) : List.of();
  }

  private static InputFault fault(String place, String text, String key) {
    Message said =
        PersonalNumbers.firstIn(text)
            .map(signs -> Message.of(key).with("signs", signs))
            .orElseGet(() -> Message.of("record.terms-spread"));
    return new InputFault(place, "text.personal", said);
  }

  private interface Reader {
    void read(String place, String text);
  }

  private static void texts(@Nullable Object part, String place, boolean words, Reader reader) {
    if (part instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            String name = String.valueOf(key);
            texts(value, place + Tree.pointer(name), WORDS.contains(name), reader);
          });
    } else if (part instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        texts(list.get(i), place + "/" + i, words, reader);
      }
    } else if (words && part instanceof String text) {
      reader.read(place, text);
    }
  }
}
