package org.govsm.procurement.contract;

import java.util.List;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/**
 * A promise of which the contract does not say what follows when it is missed. No sum is computed:
 * a miss is told to the buyer, who must claim and show a loss.
 */
final class Unstated implements Shape {

  /** What a miss is shown as. */
  static final String NOTICE = "consequence-unstated";

  @Override
  public String code() {
    return "unstated";
  }

  @Override
  public Schema form() {
    return Schema.of(
        Field.of("reference", Field.Kind.TEXT)
            .says(
                "where the contract would have to say it, such as an annex that was not supplied"));
  }

  @Override
  public Effect effect(Node own, Attainment attainment) {
    return attainment.met() ? Effect.none(Message.of("shape.met")) : worst(own, 0);
  }

  @Override
  public List<Message> said(Node own) {
    ShapeSentences sentences = new ShapeSentences(own).say("says.unstated");
    own.find("reference", String.class)
        .ifPresent(where -> sentences.say(Message.of("says.unstated-where").with("where", where)));
    return sentences.done();
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    return Effect.none(Message.of("shape.unstated")).with(NOTICE);
  }
}
