package org.govsm.portal.cases;

import java.util.Map;

/** The topics of the cases that are asked one by one. */
final class Topics {

  static final Map<String, Topic> ALL =
      Map.ofEntries(
          Map.entry("gem_tier", new GemTier()),
          Map.entry("splitting", new DemandCutUp()),
          Map.entry("non_consulting_mode", new OutsideGem()),
          Map.entry("consulting_mode", new OutsideGem()),
          Map.entry("goods_overlap", new OutsideGem()),
          Map.entry("bid_security", new BidSecurityCase()),
          Map.entry("bid_security_validity", new BidSecurityCase()),
          Map.entry("performance_security", new PerformanceSecurityCase()),
          Map.entry("liquidated_damages", new DamagesCase()),
          Map.entry("change_request", new ChangeCase()),
          Map.entry("gem_option_clause", new GemOptionCase()),
          Map.entry("gem_payment", new GemPaymentCase()),
          Map.entry("gem_acceptance", new GemAcceptanceCase()),
          Map.entry("gem_transaction_charge", new GemChargeCase()),
          Map.entry("gem_caution_money", new CautionMoney()),
          Map.entry("state_tier", new StateTier()),
          Map.entry("state_etender", new StateEtender()),
          Map.entry("state_nomination", new StateNomination()),
          Map.entry("state_committee", new StateCommittee()),
          Map.entry("state_notice", new StateNotice()),
          Map.entry("state_preference", new StatePreference()),
          Map.entry("bid_window", new WindowCase()),
          Map.entry("late_payment_interest", new LatePaymentCase()),
          Map.entry("single_bid", new SingleBidCase()),
          Map.entry("qcbs_limits", new QcbsLimit()),
          Map.entry("l1_tie", new PriceTie()),
          Map.entry("mii_scope", new MakeInIndiaScope()),
          Map.entry("qcbs", new QcbsCase()),
          Map.entry("qcbs_tie", new QcbsCase()),
          Map.entry("mse_preference", new MsePreferenceCase()),
          Map.entry("mii_preference", new MiiPreferenceCase()),
          Map.entry("mse_mii_concurrency", new ConcurrenceCase()),
          Map.entry("committee", new CommitteeCase()),
          Map.entry("debarment", new DebarmentCase()),
          Map.entry("social_media_sla", new AgencyService()));

  private Topics() {}
}
