package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/** Deductions that climb with each period missed in a row, and what follows the last rung. */
final class Ladder implements Shape {

  @Override
  public String code() {
    return "ladder";
  }

  @Override
  public Schema form() {
    Schema rung = Schema.of(ShapeParts.requiredPercent("deduct", "percent of the base"));
    return Schema.of(
            ShapeParts.base(),
            Field.forms("rungs", "rung", rung)
                .required()
                .says("the deduction for the first period missed, the second in a row, and so on"),
            Field.oneOf("after", Field.Kind.CODE, "hold-last", "nothing")
                .says(
                    "what is deducted if the target is missed more periods in a row than the"
                        + " penalty table covers"),
            Field.oneOf("undetermined", Field.Kind.CODE, "breaks", "bridges", "missed")
                .says("how a period without a result affects the count of missed periods"),
            Field.of("terminationAt", Field.Kind.COUNT)
                .atLeast(1)
                .says("number of periods missed in a row from which the buyer may terminate"))
        .where(Ladder::check);
  }

  @Override
  public boolean countsRuns() {
    return true;
  }

  @Override
  public Effect effect(Node own, Attainment attainment) {
    if (attainment.met()) {
      return Effect.none(Message.of("shape.met"));
    }
    int run = attainment.run();
    Fraction part = rung(own, run);
    Message why =
        Message.of("shape.ladder").with("run", run).with("deduct", ShapeParts.points(part));
    return deduct(own, run, part, why);
  }

  private static Effect deduct(Node own, int run, Fraction part, Message why) {
    Effect effect = Effect.part(part, own.text("base"), why);
    boolean mayTerminate =
        own.find("terminationAt", Long.class).filter(at -> run >= at).isPresent();
    return mayTerminate ? effect.with("termination-right") : effect;
  }

  @Override
  public List<Message> said(Node own) {
    ShapeSentences sentences = new ShapeSentences(own);
    List<Node> rungs = own.branches("rungs");
    for (int i = 0; i < rungs.size(); i++) {
      sentences.say(
          Message.of(i == 0 ? "says.rung-first" : "says.rung")
              .with("run", i + 1)
              .with("deduct", rungs.get(i).get("deduct", Percent.class))
              .with("base", new PartName(own.text("base"))));
    }
    sentences.say("says.after-" + own.find("after", String.class).orElse("open"));
    own.find("undetermined", String.class)
        .ifPresent(rule -> sentences.say("says.undetermined-" + rule));
    own.find("terminationAt", Long.class)
        .ifPresent(at -> sentences.say(Message.of("says.termination-at").with("at", at)));
    return sentences.done();
  }

  @Override
  public Effect worst(Node own, int missesBefore) {
    int run = missesBefore + 1;
    return deduct(own, run, rung(own, run), Message.of("shape.unknown"));
  }

  @Override
  public List<OpenPoint> open(Node own) {
    List<OpenPoint> open = new ArrayList<>();
    open.addAll(OpenPoint.unlessStated(own, "after", List.of("hold-last", "nothing")));
    open.addAll(
        OpenPoint.unlessStated(own, "undetermined", List.of("breaks", "bridges", "missed")));
    return open;
  }

  private static Fraction rung(Node own, int run) {
    List<Node> rungs = own.branches("rungs");
    boolean beyond = run > rungs.size();
    if (beyond && own.find("after", String.class).orElse("hold-last").equals("nothing")) {
      return Fraction.ZERO;
    }
    Node rung = rungs.get(Math.min(run, rungs.size()) - 1);
    return Fraction.of(rung.get("deduct", Percent.class));
  }

  private static List<InputFault> check(Node own) {
    return own.branches("rungs").isEmpty()
        ? List.of(own.fault("rungs", "terms.rungs", Message.of("terms.rungs-none")))
        : List.of();
  }
}
