package org.govsm.procurement.requirement;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.govsm.core.document.Node;
import org.govsm.core.process.Actor;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Move;
import org.govsm.core.process.StateMachine;
import org.govsm.core.text.Message;

/** Review of a requirement: who may submit, return, agree, revise and withdraw it. */
public final class RequirementReview {

  private static final String FILE = "requirement.review.xml";

  private RequirementReview() {}

  /**
   * The process. Read once, when first asked for.
   *
   * @return the same each time
   */
  public static StateMachine machine() {
    return Shipped.MACHINE;
  }

  /**
   * A step of the review.
   *
   * @param requirement in the state from which it goes
   * @param event submit, return, agree, revise or withdraw
   * @param actors who does it
   * @return whether it goes, with every reason against it; it is not agreed while a comment has no
   *     answer
   */
  public static Move fire(Requirement requirement, String event, List<Actor> actors) {
    return machine().fire(requirement.state(), event, actors, guard -> answered(requirement));
  }

  private static GuardAnswer answered(Requirement requirement) {
    long open =
        requirement.node().branches("comments").stream().filter(one -> !answered(one)).count();
    return open == 0
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("requirement.comments").with("open", open));
  }

  private static boolean answered(Node comment) {
    return comment.has("answer");
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final StateMachine MACHINE = load();

    private static StateMachine load() {
      try (InputStream in =
          requireNonNull(RequirementReview.class.getResourceAsStream(FILE), FILE)) {
        return StateMachine.read(FILE, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
