package org.govsm.governance.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;

/** Counted signers: whose signature counts by the facts of a department, and why another's not. */
public final class CountedSigners {

  private final CheckInput.Scene scene;

  private CountedSigners(CheckInput.Scene scene) {
    this.scene = scene;
  }

  /**
   * The signers of a department.
   *
   * @param facts the facts of the department
   * @param asOf the moment of the question
   * @return whose signature counts then
   */
  public static CountedSigners of(Facts facts, Instant asOf) {
    return new CountedSigners(CheckInput.Scene.of(ControlCatalogue.shipped(), facts, asOf));
  }

  /**
   * Why a signature does not count for whoever signed it.
   *
   * @param signed the attestation
   * @return what to do; nothing where it counts, and for a control or role that is not known
   */
  public Optional<Message> objection(Attestation signed) {
    return ControlCatalogue.known(signed.control())
        .flatMap(control -> new SigningRoles(scene, List.of(signed)).signer(control, signed));
  }
}
