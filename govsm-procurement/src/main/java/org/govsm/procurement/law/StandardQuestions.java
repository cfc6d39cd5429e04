package org.govsm.procurement.law;

import java.util.List;

/**
 * The questions that every state's book says something of: by a row of its own, by another book
 * that it follows for a cited reason, or by saying that nothing was found. So no state falls back
 * to the Union unsaid.
 */
public final class StandardQuestions {

  private static final List<String> IDS =
      List.of(
          "gem.use",
          "procedure.gem",
          "procedure.outside",
          "e-tender",
          "bid-window.days",
          "bid-security.percent",
          "bid-security.exemption.mse",
          "bid-security.exemption.startup",
          "performance-security.percent",
          "advance.limit",
          "single-tender.grounds",
          "nomination.approver",
          "qcbs.limit",
          "variation.norm",
          "ld.cap",
          "debarment.limit",
          "preference.local",
          "splitting.bar",
          "rate-card.class",
          "rate-card.cap",
          "rate-card.conditions");

  private StandardQuestions() {}

  /**
   * The questions.
   *
   * @return their ids, in the order of a purchase
   */
  public static List<String> ids() {
    return IDS;
  }
}
