package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/**
 * A signed amendment of a contract. Rows and the ceiling name the amendment that brought them; what
 * else it changes stands in {@code changes}.
 *
 * @param id its number
 * @param signedOn the day it was signed
 * @param from the first day on which it holds
 * @param text what it changes, in words
 * @param changes members of the terms that it changes as a whole
 */
public record Amendment(
    String id, LocalDate signedOn, LocalDate from, String text, List<String> changes) {

  /**
   * Keeps its own copy.
   *
   * @param id see the record
   * @param signedOn see the record
   * @param from see the record
   * @param text see the record
   * @param changes see the record
   */
  public Amendment {
    changes = List.copyOf(changes);
  }

  static Schema form() {
    return Schema.of(
        Field.of("id", Field.Kind.CODE).required().says("its number"),
        Field.of("signedOn", Field.Kind.DAY).required().says("the day it was signed"),
        Field.of("from", Field.Kind.DAY).required().says("the first day on which it holds"),
        Field.of("changes", Field.Kind.CODES)
            .says("members that it changes besides the rows that name it, such as payment"),
        Field.of("text", Field.Kind.TEXT).required().says("what it changes"));
  }

  static Amendment of(Node row) {
    return new Amendment(
        row.text("id"),
        row.get("signedOn", LocalDate.class),
        row.get("from", LocalDate.class),
        row.text("text"),
        row.codes("changes"));
  }

  /** What a certificate says of it. */
  public Message said() {
    return Message.of("terms.amended")
        .with("id", id)
        .with("day", signedOn)
        .with("from", from)
        .with("text", text);
  }

  /** The members that it changes besides the rows that name it, in a sentence. */
  public Message saidChanges() {
    return Message.of("says.amendment-changes").with("id", id).with("names", changes);
  }
}
