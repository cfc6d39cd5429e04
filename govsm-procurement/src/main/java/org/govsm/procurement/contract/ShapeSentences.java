package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/** Sentences on the parts of a shape, those on options only where the contract states them. */
final class ShapeSentences {

  private final Node own;
  private final List<Message> said = new ArrayList<>();

  ShapeSentences(Node own) {
    this.own = own;
  }

  ShapeSentences say(Message sentence) {
    said.add(sentence);
    return this;
  }

  /** A sentence that names parts that every contract states. */
  ShapeSentences say(String key, String... parts) {
    Message sentence = Message.of(key);
    for (String part : parts) {
      sentence = sentence.with(part, value(part));
    }
    return say(sentence);
  }

  /** A sentence for each of these parts that the contract states. */
  ShapeSentences options(String... parts) {
    for (String part : parts) {
      if (own.has(part)) {
        say(Message.of("says.option-" + part).with("value", value(part)));
      }
    }
    return this;
  }

  /** How units that are not whole count. */
  ShapeSentences units() {
    own.find("units", String.class).ifPresent(how -> say(Message.of("says.units-" + how)));
    return this;
  }

  private Object value(String part) {
    boolean percent = own.form().part(part).filter(p -> p.kind() == Field.Kind.PERCENT).isPresent();
    if (percent) {
      return own.get(part, Percent.class);
    }
    return part.equals("base") ? new PartName(own.text(part)) : own.text(part);
  }

  List<Message> done() {
    return List.copyOf(said);
  }
}
