package org.govsm.procurement.risk;

import java.time.LocalDate;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.text.Message;

/** Indicators of Cardinal, by their ids. The set is that of its published pages. */
public enum RedFlagIndicator {
  /** Short time to bid. */
  R003,
  /** One bid only. */
  R018,
  /** The second price close to the winning one. */
  R024,
  /** A frequent bidder who hardly wins. */
  R025,
  /** Two bidders, one price. */
  R028,
  /** The winning bid came late. */
  R030,
  /** All but the winner disqualified. */
  R035,
  /** The lowest bid disqualified where price decides. */
  R036,
  /** Many disqualified bids of a buyer or bidder. */
  R038,
  /** A supplier of many kinds of work. */
  R048,
  /** The winning price far below the second. */
  R058;

  private static final LocalDate READ = LocalDate.of(2026, 11, 28);
  private static final String PAGES =
      "https://github.com/open-contracting/cardinal-rs/blob/main/docs/cli/indicators/R/";

  /** How the number is made, and when it is a flag. */
  public Message formula() {
    return Message.of("risk.formula." + name());
  }

  /** Why it may be harmless. */
  public Message harmless() {
    return Message.of("risk.harmless." + name());
  }

  /** The page that defines it. */
  public Citation citation() {
    return Citation.of("Open Contracting Partnership, Cardinal", name())
        .sure(Certainty.MEDIUM)
        .force(Force.ADVISORY)
        .seen(SourceKind.OFFICIAL, READ, PAGES + name().substring(1) + ".md")
        .cite();
  }
}
