package org.govsm.procurement.law;

import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.QuestionKey;
import org.govsm.procurement.note.DecisionNote;
import org.govsm.procurement.procedure.Procedure;
import org.govsm.procurement.procedure.SingleTender;
import org.govsm.procurement.question.Computation;

/**
 * Keys of the questions that the shipped law answers. Written by {@code KeysTest} from the packs
 * and books, with their words; not edited by hand.
 */
public final class ProcurementQuestionKeys {

  /** Is the advance within the limit? */
  public static final QuestionKey<Computation> ADVANCE =
      new QuestionKey<>("advance", Computation.class);

  /** How much may be paid in advance? */
  public static final QuestionKey<Outputs> ADVANCE_LIMIT =
      new QuestionKey<>("advance.limit", Outputs.class);

  /** Which rules hold between the bids and the award? */
  public static final QuestionKey<Outputs> AWARD_RULES =
      new QuestionKey<>("award.rules", Outputs.class);

  /** How much bid security is asked, who is exempt, and until when is it valid? */
  public static final QuestionKey<Computation> BID_SECURITY =
      new QuestionKey<>("bid-security", Computation.class);

  /** Whom does GeM itself exempt from bid security? */
  public static final QuestionKey<Outputs> BID_SECURITY_EXEMPTION_GEM =
      new QuestionKey<>("bid-security.exemption.gem", Outputs.class);

  /** Is the enterprise of this state exempt from bid security? */
  public static final QuestionKey<Outputs> BID_SECURITY_EXEMPTION_LOCAL =
      new QuestionKey<>("bid-security.exemption.local", Outputs.class);

  /** Does the method of procurement free the bidders from bid security? */
  public static final QuestionKey<Outputs> BID_SECURITY_EXEMPTION_METHOD =
      new QuestionKey<>("bid-security.exemption.method", Outputs.class);

  /** Is the enterprise exempt from bid security as a micro or small enterprise? */
  public static final QuestionKey<Outputs> BID_SECURITY_EXEMPTION_MSE =
      new QuestionKey<>("bid-security.exemption.mse", Outputs.class);

  /** Is the bidder exempt from bid security as a registered firm? */
  public static final QuestionKey<Outputs> BID_SECURITY_EXEMPTION_REGISTERED =
      new QuestionKey<>("bid-security.exemption.registered", Outputs.class);

  /** Is the bidder exempt from bid security as a start-up? */
  public static final QuestionKey<Outputs> BID_SECURITY_EXEMPTION_STARTUP =
      new QuestionKey<>("bid-security.exemption.startup", Outputs.class);

  /** What may be asked instead of bid security? */
  public static final QuestionKey<Outputs> BID_SECURITY_INSTEAD =
      new QuestionKey<>("bid-security.instead", Outputs.class);

  /** How much bid security, in per cent of the estimated value? */
  public static final QuestionKey<Outputs> BID_SECURITY_PERCENT =
      new QuestionKey<>("bid-security.percent", Outputs.class);

  /** Within how many days must bid security be returned? */
  public static final QuestionKey<Outputs> BID_SECURITY_REFUND =
      new QuestionKey<>("bid-security.refund", Outputs.class);

  /** How long is the bid security valid beyond the bid? */
  public static final QuestionKey<Outputs> BID_SECURITY_VALIDITY =
      new QuestionKey<>("bid-security.validity", Outputs.class);

  /** For how many days must a bid be valid? */
  public static final QuestionKey<Outputs> BID_VALIDITY_DAYS =
      new QuestionKey<>("bid-validity.days", Outputs.class);

  /** Did bidders have enough time? */
  public static final QuestionKey<Computation> BID_WINDOW =
      new QuestionKey<>("bid-window", Computation.class);

  /** From which event are the days for bids counted? */
  public static final QuestionKey<Outputs> BID_WINDOW_COUNT =
      new QuestionKey<>("bid-window.count", Outputs.class);

  /** How many days, at least, must bidders have? */
  public static final QuestionKey<Outputs> BID_WINDOW_DAYS =
      new QuestionKey<>("bid-window.days", Outputs.class);

  /** On which conditions may the time for bids be shortened? */
  public static final QuestionKey<Outputs> BID_WINDOW_REDUCTION =
      new QuestionKey<>("bid-window.reduction", Outputs.class);

  /** What is done with an abnormally low bid? */
  public static final QuestionKey<Outputs> BID_ABNORMALLY_LOW =
      new QuestionKey<>("bid.abnormally-low", Outputs.class);

  /** What prevails where a bid contradicts itself? */
  public static final QuestionKey<Outputs> BID_CORRECTION =
      new QuestionKey<>("bid.correction", Outputs.class);

  /** What may a bidder rely on? */
  public static final QuestionKey<Outputs> BIDDER_RIGHTS =
      new QuestionKey<>("bidder.rights", Outputs.class);

  /** Which chapters has the bidding document? */
  public static final QuestionKey<Outputs> BIDDING_DOCUMENT_CHAPTERS =
      new QuestionKey<>("bidding-document.chapters", Outputs.class);

  /** Must it be bought through GeM? */
  public static final QuestionKey<Outputs> CHANNEL = new QuestionKey<>("channel", Outputs.class);

  /** What must be on record for this channel? */
  public static final QuestionKey<Outputs> CHANNEL_CONDITIONS =
      new QuestionKey<>("channel.conditions", Outputs.class);

  /** Which committee decides the purchase? */
  public static final QuestionKey<Outputs> COMMITTEE_PURCHASE =
      new QuestionKey<>("committee.purchase", Outputs.class);

  /** What else must be known of the committees? */
  public static final QuestionKey<Outputs> COMMITTEE_PURCHASE_NOTICES =
      new QuestionKey<>("committee.purchase.notices", Outputs.class);

  /** Is a direct reporting line within the purchase committee barred? */
  public static final QuestionKey<Outputs> COMMITTEE_REPORTING_LINE =
      new QuestionKey<>("committee.reporting-line", Outputs.class);

  /** Is the date of completion refixed or extended? */
  public static final QuestionKey<Outputs> COMPLETION_DATE_CHANGE =
      new QuestionKey<>("completion-date.change", Outputs.class);

  /** Where both preferences meet, who gets the order or is asked to match first? */
  public static final QuestionKey<Outputs> CONCURRENCE_FIRST =
      new QuestionKey<>("concurrence.first", Outputs.class);

  /** All that were asked have refused: what comes next? */
  public static final QuestionKey<Outputs> CONCURRENCE_NEXT =
      new QuestionKey<>("concurrence.next", Outputs.class);

  /** Must a copy of the contract go to audit and accounts? */
  public static final QuestionKey<Outputs> CONTRACT_AUDIT_COPY =
      new QuestionKey<>("contract.audit-copy", Outputs.class);

  /** After how many years do claims lapse? */
  public static final QuestionKey<Outputs> CONTRACT_CLAIMS =
      new QuestionKey<>("contract.claims", Outputs.class);

  /** Which duties go with the contract? */
  public static final QuestionKey<Outputs> CONTRACT_DUTIES =
      new QuestionKey<>("contract.duties", Outputs.class);

  /** In what form is the contract made? */
  public static final QuestionKey<Outputs> CONTRACT_FORM =
      new QuestionKey<>("contract.form", Outputs.class);

  /** May the contract have a price variation clause? */
  public static final QuestionKey<Outputs> CONTRACT_PRICE_VARIATION =
      new QuestionKey<>("contract.price-variation", Outputs.class);

  /** Within how many days of acceptance must the contract be signed? */
  public static final QuestionKey<Outputs> CONTRACT_SIGN_DAYS =
      new QuestionKey<>("contract.sign-days", Outputs.class);

  /** Until when may the bidder be debarred at most? */
  public static final QuestionKey<Computation> DEBARMENT =
      new QuestionKey<>("debarment", Computation.class);

  /** What must be observed before and after a debarment? */
  public static final QuestionKey<Outputs> DEBARMENT_CONDITIONS =
      new QuestionKey<>("debarment.conditions", Outputs.class);

  /** For how long may a bidder be debarred at most? */
  public static final QuestionKey<Outputs> DEBARMENT_LIMIT =
      new QuestionKey<>("debarment.limit", Outputs.class);

  /** What else must be known on debarment? */
  public static final QuestionKey<Outputs> DEBARMENT_NOTICES =
      new QuestionKey<>("debarment.notices", Outputs.class);

  /** Is a losing bidder told why? */
  public static final QuestionKey<Outputs> DEBRIEF = new QuestionKey<>("debrief", Outputs.class);

  /** What is the note for the file on this purchase? */
  public static final QuestionKey<DecisionNote> DECISION_NOTE =
      new QuestionKey<>("decision-note", DecisionNote.class);

  /** Up to which value may it be bought directly? */
  public static final QuestionKey<Outputs> DIRECT_PURCHASE_LIMIT =
      new QuestionKey<>("direct-purchase.limit", Outputs.class);

  /** Must the bids be received electronically? */
  public static final QuestionKey<Outputs> E_TENDER = new QuestionKey<>("e-tender", Outputs.class);

  /** By which methods may the bidder be selected? */
  public static final QuestionKey<Outputs> EVALUATION_METHODS =
      new QuestionKey<>("evaluation.methods", Outputs.class);

  /** Are technical marks set in proportion to the highest before they are weighed? */
  public static final QuestionKey<Outputs> EVALUATION_NORMALISATION =
      new QuestionKey<>("evaluation.normalisation", Outputs.class);

  /** How are scores and prices rounded? */
  public static final QuestionKey<Outputs> EVALUATION_ROUNDING =
      new QuestionKey<>("evaluation.rounding", Outputs.class);

  /** By what is a tie decided? */
  public static final QuestionKey<Outputs> EVALUATION_TIE =
      new QuestionKey<>("evaluation.tie", Outputs.class);

  /** Must a consulting contract have an exit clause? */
  public static final QuestionKey<Outputs> EXIT_CLAUSE =
      new QuestionKey<>("exit-clause", Outputs.class);

  /**
   * Which earlier jobs may be asked of a bidder, one of these, each of at least so many per cent of
   * the estimate?
   */
  public static final QuestionKey<Outputs> EXPERIENCE_YARDSTICK =
      new QuestionKey<>("experience.yardstick", Outputs.class);

  /** By when must a GeM order be accepted, and when does the portal accept it automatically? */
  public static final QuestionKey<Computation> GEM_ACCEPTANCE =
      new QuestionKey<>("gem.acceptance", Computation.class);

  /** On which day after the provisional receipt does the portal accept by itself? */
  public static final QuestionKey<Outputs> GEM_ACCEPTANCE_AUTO =
      new QuestionKey<>("gem.acceptance.auto", Outputs.class);

  /** Within how many days must goods or services be accepted or rejected on GeM? */
  public static final QuestionKey<Outputs> GEM_ACCEPTANCE_DAYS =
      new QuestionKey<>("gem.acceptance.days", Outputs.class);

  /** What does GeM advise buyers on conditions of eligibility? */
  public static final QuestionKey<Outputs> GEM_ADVISORY =
      new QuestionKey<>("gem.advisory", Outputs.class);

  /** For how many days does a bid on GeM stay valid? */
  public static final QuestionKey<Outputs> GEM_BID_VALIDITY =
      new QuestionKey<>("gem.bid-validity", Outputs.class);

  /** For how many days is a GeM bid open at least? */
  public static final QuestionKey<Outputs> GEM_BID_WINDOW =
      new QuestionKey<>("gem.bid-window", Outputs.class);

  /** How much caution money does a seller deposit on GeM? */
  public static final QuestionKey<Outputs> GEM_CAUTION =
      new QuestionKey<>("gem.caution", Outputs.class);

  /** Which transaction charge does GeM take from the seller on this order? */
  public static final QuestionKey<Outputs> GEM_CHARGE =
      new QuestionKey<>("gem.charge", Outputs.class);

  /** What does GeM charge on the order? */
  public static final QuestionKey<Computation> GEM_CHARGE_AMOUNT =
      new QuestionKey<>("gem.charge.amount", Computation.class);

  /** To how much are liquidated damages limited by the terms of GeM? */
  public static final QuestionKey<Outputs> GEM_DAMAGES_CAP =
      new QuestionKey<>("gem.damages.cap", Outputs.class);

  /** Can an electronic performance bank guarantee be chosen on GeM? */
  public static final QuestionKey<Outputs> GEM_EPBG = new QuestionKey<>("gem.epbg", Outputs.class);

  /** Which percentages does the portal offer for the performance guarantee? */
  public static final QuestionKey<Outputs> GEM_EPBG_PERCENT =
      new QuestionKey<>("gem.epbg.percent", Outputs.class);

  /** Which edition of the general terms and conditions of GeM was read? */
  public static final QuestionKey<Outputs> GEM_GTC_EDITION =
      new QuestionKey<>("gem.gtc.edition", Outputs.class);

  /** Into which grades does GeM sort incidents? */
  public static final QuestionKey<Outputs> GEM_INCIDENT =
      new QuestionKey<>("gem.incident", Outputs.class);

  /** How many days does GeM allow for this step of an incident? */
  public static final QuestionKey<Outputs> GEM_INCIDENT_DAYS =
      new QuestionKey<>("gem.incident.days", Outputs.class);

  /** For how many days is a seller suspended for this deviation? */
  public static final QuestionKey<Outputs> GEM_INCIDENT_SUSPENSION =
      new QuestionKey<>("gem.incident.suspension", Outputs.class);

  /** At which sales in a year does a seller owe the annual milestone charge, and how much? */
  public static final QuestionKey<Outputs> GEM_MILESTONE =
      new QuestionKey<>("gem.milestone", Outputs.class);

  /** May the quantity of a GeM contract be changed by this much? */
  public static final QuestionKey<Outputs> GEM_OPTION =
      new QuestionKey<>("gem.option", Outputs.class);

  /** Does the option clause of GeM allow the change, and what is the contract worth then? */
  public static final QuestionKey<Computation> GEM_OPTION_CHANGE =
      new QuestionKey<>("gem.option.change", Computation.class);

  /** By when must a GeM order be paid, and what interest is due for late payment? */
  public static final QuestionKey<Computation> GEM_PAYMENT =
      new QuestionKey<>("gem.payment", Computation.class);

  /** Within how many days of acceptance must a GeM order be paid? */
  public static final QuestionKey<Outputs> GEM_PAYMENT_DAYS =
      new QuestionKey<>("gem.payment.days", Outputs.class);

  /** Which interest does a buyer owe for late payment on GeM, and to whom? */
  public static final QuestionKey<Outputs> GEM_PAYMENT_INTEREST =
      new QuestionKey<>("gem.payment.interest", Outputs.class);

  /** How does a part of a month count for this interest? */
  public static final QuestionKey<Outputs> GEM_PAYMENT_INTEREST_PART_MONTH =
      new QuestionKey<>("gem.payment.interest.part-month", Outputs.class);

  /** Which terms of a GeM contract prevail over which, the strongest first? */
  public static final QuestionKey<Outputs> GEM_PRECEDENCE =
      new QuestionKey<>("gem.precedence", Outputs.class);

  /** How many days does a bidder have for a representation after the technical results? */
  public static final QuestionKey<Outputs> GEM_REPRESENTATION_DAYS =
      new QuestionKey<>("gem.representation.days", Outputs.class);

  /** Which rules hold for a reverse auction on GeM? */
  public static final QuestionKey<Outputs> GEM_REVERSE_AUCTION =
      new QuestionKey<>("gem.reverse-auction", Outputs.class);

  /** Which decrement does GeM set for a reverse auction? */
  public static final QuestionKey<Outputs> GEM_REVERSE_AUCTION_DECREMENT =
      new QuestionKey<>("gem.reverse-auction.decrement", Outputs.class);

  /** Which bidders go on to a reverse auction on GeM? */
  public static final QuestionKey<Outputs> GEM_REVERSE_AUCTION_ENTRY =
      new QuestionKey<>("gem.reverse-auction.entry", Outputs.class);

  /** What is only recalled of reverse auctions on GeM? */
  public static final QuestionKey<Outputs> GEM_REVERSE_AUCTION_RECALLED =
      new QuestionKey<>("gem.reverse-auction.recalled", Outputs.class);

  /** What does GeM offer for bids for services? */
  public static final QuestionKey<Outputs> GEM_SERVICE_OPTIONS =
      new QuestionKey<>("gem.service.options", Outputs.class);

  /** Under which category of GeM is it found? */
  public static final QuestionKey<Outputs> GEM_SOCIAL_MEDIA_CATEGORY =
      new QuestionKey<>("gem.social-media.category", Outputs.class);

  /** What else does the buyer choose for a social media agency? */
  public static final QuestionKey<Outputs> GEM_SOCIAL_MEDIA_CHOICES =
      new QuestionKey<>("gem.social-media.choices", Outputs.class);

  /** Which work can be chosen in the GeM category Social Media Agency? */
  public static final QuestionKey<Outputs> GEM_SOCIAL_MEDIA_SCOPE =
      new QuestionKey<>("gem.social-media.scope", Outputs.class);

  /** Which special terms and service levels hold for the GeM category Social Media Agency? */
  public static final QuestionKey<Outputs> GEM_SOCIAL_MEDIA_TERMS =
      new QuestionKey<>("gem.social-media.terms", Outputs.class);

  /** How does GeM resolve a tie? */
  public static final QuestionKey<Outputs> GEM_TIE = new QuestionKey<>("gem.tie", Outputs.class);

  /** Must GeM be used? */
  public static final QuestionKey<Outputs> GEM_USE = new QuestionKey<>("gem.use", Outputs.class);

  /** Must a state buy through GeM? */
  public static final QuestionKey<Outputs> GEM_USE_STATES =
      new QuestionKey<>("gem.use.states", Outputs.class);

  /** Which added clauses are void on GeM? */
  public static final QuestionKey<Outputs> GEM_VOID_CLAUSES =
      new QuestionKey<>("gem.void-clauses", Outputs.class);

  /** May a global tender be invited? */
  public static final QuestionKey<Outputs> GLOBAL_TENDER =
      new QuestionKey<>("global-tender", Outputs.class);

  /** What breaches the code of integrity? */
  public static final QuestionKey<Outputs> INTEGRITY_BREACHES =
      new QuestionKey<>("integrity.breaches", Outputs.class);

  /** What holds for bidders from countries that share a land border? */
  public static final QuestionKey<Outputs> LAND_BORDER =
      new QuestionKey<>("land-border", Outputs.class);

  /** What interest is due to a micro or small enterprise for late payment? */
  public static final QuestionKey<Computation> LATE_PAYMENT =
      new QuestionKey<>("late-payment", Computation.class);

  /** To how much of the contract value are liquidated damages limited? */
  public static final QuestionKey<Outputs> LD_CAP = new QuestionKey<>("ld.cap", Outputs.class);

  /** What goes before liquidated damages? */
  public static final QuestionKey<Outputs> LD_CONDITIONS =
      new QuestionKey<>("ld.conditions", Outputs.class);

  /** From when on is a delay inordinate? */
  public static final QuestionKey<Outputs> LD_INORDINATE =
      new QuestionKey<>("ld.inordinate", Outputs.class);

  /** Which weekly rate of liquidated damages does the law give? */
  public static final QuestionKey<Outputs> LD_WEEKLY_RATE =
      new QuestionKey<>("ld.weekly-rate", Outputs.class);

  /** On which grounds may a limited tender exceed the limit? */
  public static final QuestionKey<Outputs> LIMITED_TENDER_GROUNDS =
      new QuestionKey<>("limited-tender.grounds", Outputs.class);

  /** What liquidated damages are due for the delay? */
  public static final QuestionKey<Computation> LIQUIDATED_DAMAGES =
      new QuestionKey<>("liquidated-damages", Computation.class);

  /** How is a logo or symbol chosen by competition? */
  public static final QuestionKey<Outputs> LOGO_COMPETITION =
      new QuestionKey<>("logo-competition", Outputs.class);

  /** Which edition of the manual for procurement was the latest? */
  public static final QuestionKey<Outputs> MANUAL_EDITION =
      new QuestionKey<>("manual.edition", Outputs.class);

  /** Suppliers of which class may bid? */
  public static final QuestionKey<Outputs> MII_BIDDERS =
      new QuestionKey<>("mii.bidders", Outputs.class);

  /** Of which class is a supplier with this local content? */
  public static final QuestionKey<Outputs> MII_CLASS =
      new QuestionKey<>("mii.class", Outputs.class);

  /** What else does the Make in India Order ask? */
  public static final QuestionKey<Outputs> MII_CONDITIONS =
      new QuestionKey<>("mii.conditions", Outputs.class);

  /** What does not count as local content? */
  public static final QuestionKey<Outputs> MII_LOCAL_CONTENT_EXCLUDED =
      new QuestionKey<>("mii.local-content.excluded", Outputs.class);

  /** Within which margin over L1 may a Class-I local supplier match the lowest price? */
  public static final QuestionKey<Outputs> MII_MARGIN =
      new QuestionKey<>("mii.margin", Outputs.class);

  /** For how long may a bidder be debarred for a false declaration of local content? */
  public static final QuestionKey<Outputs> MII_PENALTY =
      new QuestionKey<>("mii.penalty", Outputs.class);

  /** Does the purchase preference of the Make in India Order apply? */
  public static final QuestionKey<Outputs> MII_SCOPE =
      new QuestionKey<>("mii.scope", Outputs.class);

  /** Which share goes to Class-I local suppliers that match L1, where L1 is not Class-I? */
  public static final QuestionKey<Outputs> MII_SHARE =
      new QuestionKey<>("mii.share", Outputs.class);

  /** How is the local content proved? */
  public static final QuestionKey<Outputs> MII_VERIFICATION =
      new QuestionKey<>("mii.verification", Outputs.class);

  /** Which version of the Make in India Order is in force? */
  public static final QuestionKey<Outputs> MII_VERSION =
      new QuestionKey<>("mii.version", Outputs.class);

  /** How is the contract to be monitored? */
  public static final QuestionKey<Outputs> MONITORING =
      new QuestionKey<>("monitoring", Outputs.class);

  /** Within which margin over L1 may a micro or small enterprise match the lowest price? */
  public static final QuestionKey<Outputs> MSE_BAND = new QuestionKey<>("mse.band", Outputs.class);

  /** What else does the Order give to micro and small enterprises? */
  public static final QuestionKey<Outputs> MSE_BENEFITS =
      new QuestionKey<>("mse.benefits", Outputs.class);

  /** Which micro or small enterprise in the band is asked first to match? */
  public static final QuestionKey<Outputs> MSE_INVITATION =
      new QuestionKey<>("mse.invitation", Outputs.class);

  /** By what does a bidder prove that it is a micro or small enterprise? */
  public static final QuestionKey<Outputs> MSE_PROOF =
      new QuestionKey<>("mse.proof", Outputs.class);

  /** Does the Order for micro and small enterprises favour this bidder? */
  public static final QuestionKey<Outputs> MSE_SCOPE =
      new QuestionKey<>("mse.scope", Outputs.class);

  /** Which share of the tender goes to the micro or small enterprises that match L1? */
  public static final QuestionKey<Outputs> MSE_SHARE =
      new QuestionKey<>("mse.share", Outputs.class);

  /**
   * Which share does GeM give to the micro or small enterprise that matches, by class of purchase?
   */
  public static final QuestionKey<Outputs> MSE_SHARE_GEM =
      new QuestionKey<>("mse.share.gem", Outputs.class);

  /** Which share of its purchases in a year must a ministry make from these enterprises? */
  public static final QuestionKey<Outputs> MSE_TARGET =
      new QuestionKey<>("mse.target", Outputs.class);

  /** Is this enterprise micro, small or medium? */
  public static final QuestionKey<Outputs> MSME_CLASS =
      new QuestionKey<>("msme.class", Outputs.class);

  /** After how many days without a written objection are goods or services deemed accepted? */
  public static final QuestionKey<Outputs> MSMED_DEEMED_ACCEPTANCE =
      new QuestionKey<>("msmed.deemed-acceptance", Outputs.class);

  /** Within how many days of acceptance must the supplier be paid? */
  public static final QuestionKey<Outputs> MSMED_DUE =
      new QuestionKey<>("msmed.due", Outputs.class);

  /** Which interest runs on a payment that is late under the MSMED Act? */
  public static final QuestionKey<Outputs> MSMED_INTEREST =
      new QuestionKey<>("msmed.interest", Outputs.class);

  /** How does a part of a month count for the interest of the MSMED Act? */
  public static final QuestionKey<Outputs> MSMED_INTEREST_PART_MONTH =
      new QuestionKey<>("msmed.interest.part-month", Outputs.class);

  /** Does the protection against late payment reach this supplier? */
  public static final QuestionKey<Outputs> MSMED_SCOPE =
      new QuestionKey<>("msmed.scope", Outputs.class);

  /** May the price be negotiated after the opening of bids? */
  public static final QuestionKey<Outputs> NEGOTIATION =
      new QuestionKey<>("negotiation", Outputs.class);

  /** In which cases has negotiation with the lowest bidder been accepted? */
  public static final QuestionKey<Outputs> NEGOTIATION_CASES =
      new QuestionKey<>("negotiation.cases", Outputs.class);

  /** Within how many months is a decision taken where there is negotiation? */
  public static final QuestionKey<Outputs> NEGOTIATION_TIME =
      new QuestionKey<>("negotiation.time", Outputs.class);

  /** From which bodies may it be had without a tender? */
  public static final QuestionKey<Outputs> NO_TENDER_BODIES =
      new QuestionKey<>("no-tender.bodies", Outputs.class);

  /** Who approves a purchase by nomination? */
  public static final QuestionKey<Outputs> NOMINATION_APPROVER =
      new QuestionKey<>("nomination.approver", Outputs.class);

  /** May parallel contracts be placed? */
  public static final QuestionKey<Outputs> PARALLEL_CONTRACTS =
      new QuestionKey<>("parallel-contracts", Outputs.class);

  /** Within which bounds is the technical pass mark, of 100? */
  public static final QuestionKey<Outputs> PASS_MARK =
      new QuestionKey<>("pass-mark", Outputs.class);

  /** Within how many days must be paid outside GeM? */
  public static final QuestionKey<Outputs> PAYMENT_DAYS =
      new QuestionKey<>("payment.days", Outputs.class);

  /** How much performance security is asked, and until when is it valid? */
  public static final QuestionKey<Computation> PERFORMANCE_SECURITY =
      new QuestionKey<>("performance-security", Computation.class);

  /** Is the contract exempt from performance security? */
  public static final QuestionKey<Outputs> PERFORMANCE_SECURITY_EXEMPTION =
      new QuestionKey<>("performance-security.exemption", Outputs.class);

  /** How much performance security, in per cent of the contract value? */
  public static final QuestionKey<Outputs> PERFORMANCE_SECURITY_PERCENT =
      new QuestionKey<>("performance-security.percent", Outputs.class);

  /** By how many percent is the performance security reduced? */
  public static final QuestionKey<Outputs> PERFORMANCE_SECURITY_REDUCTION =
      new QuestionKey<>("performance-security.reduction", Outputs.class);

  /** How long is the performance security valid beyond the completion of all duties? */
  public static final QuestionKey<Outputs> PERFORMANCE_SECURITY_VALIDITY =
      new QuestionKey<>("performance-security.validity", Outputs.class);

  /** Which orders prefer some bidders, within which margin over L1, and for which share? */
  public static final QuestionKey<Outputs> PREFERENCE_LOCAL =
      new QuestionKey<>("preference.local", Outputs.class);

  /** In which order are bidders preferred? */
  public static final QuestionKey<Outputs> PREFERENCE_ORDER =
      new QuestionKey<>("preference.order", Outputs.class);

  /** How is the quantity shared between the lowest bidder and the local enterprise? */
  public static final QuestionKey<Outputs> PREFERENCE_SHARE =
      new QuestionKey<>("preference.share", Outputs.class);

  /** Which principles hold for every purchase? */
  public static final QuestionKey<Outputs> PRINCIPLES =
      new QuestionKey<>("principles", Outputs.class);

  /** How may it be bought? */
  public static final QuestionKey<Procedure> PROCEDURE =
      new QuestionKey<>("procedure", Procedure.class);

  /** By which procedure may it be bought on GeM? */
  public static final QuestionKey<Outputs> PROCEDURE_GEM =
      new QuestionKey<>("procedure.gem", Outputs.class);

  /** Whose offers must be compared in the second tier of rule 149, and how many? */
  public static final QuestionKey<Outputs> PROCEDURE_GEM_COMPARISON =
      new QuestionKey<>("procedure.gem.comparison", Outputs.class);

  /** Which conditions go with this procedure? */
  public static final QuestionKey<Outputs> PROCEDURE_GEM_CONDITIONS =
      new QuestionKey<>("procedure.gem.conditions", Outputs.class);

  /** Were enough offers compared for this procedure? */
  public static final QuestionKey<Outputs> PROCEDURE_GEM_ENOUGH =
      new QuestionKey<>("procedure.gem.enough", Outputs.class);

  /** What else must the officer know? */
  public static final QuestionKey<Outputs> PROCEDURE_GEM_NOTICES =
      new QuestionKey<>("procedure.gem.notices", Outputs.class);

  /** Which procedures are permitted outside GeM? */
  public static final QuestionKey<Outputs> PROCEDURE_OUTSIDE =
      new QuestionKey<>("procedure.outside", Outputs.class);

  /** Which conditions go with this procedure outside GeM? */
  public static final QuestionKey<Outputs> PROCEDURE_OUTSIDE_CONDITIONS =
      new QuestionKey<>("procedure.outside.conditions", Outputs.class);

  /** What else must the officer know outside GeM? */
  public static final QuestionKey<Outputs> PROCEDURE_OUTSIDE_NOTICES =
      new QuestionKey<>("procedure.outside.notices", Outputs.class);

  /** Which provisions of the rules no longer stand? */
  public static final QuestionKey<Outputs> PROVISIONS_DELETED =
      new QuestionKey<>("provisions.deleted", Outputs.class);

  /** In which bulletin is the tender published? */
  public static final QuestionKey<Outputs> PUBLICATION_BULLETIN =
      new QuestionKey<>("publication.bulletin", Outputs.class);

  /** Who approves selection by quality and cost (QCBS)? */
  public static final QuestionKey<Outputs> QCBS_APPROVER =
      new QuestionKey<>("qcbs.approver", Outputs.class);

  /** May quality be weighed with price, and how much at most? */
  public static final QuestionKey<Outputs> QCBS_LIMIT =
      new QuestionKey<>("qcbs.limit", Outputs.class);

  /** What must be known where quality is weighed with price? */
  public static final QuestionKey<Outputs> QCBS_NOTICES =
      new QuestionKey<>("qcbs.notices", Outputs.class);

  /** As what is a service treated whose quality is to weigh more than the cap? */
  public static final QuestionKey<Outputs> QCBS_OVER_CAP =
      new QuestionKey<>("qcbs.over-cap", Outputs.class);

  /** How many quotations must be asked for at least? */
  public static final QuestionKey<Outputs> QUOTATIONS_LEAST =
      new QuestionKey<>("quotations.least", Outputs.class);

  /** What is the budget, and per what? */
  public static final QuestionKey<Outputs> RATE_CARD_BUDGET =
      new QuestionKey<>("rate-card.budget", Outputs.class);

  /** What is the most that may be paid, and per what? */
  public static final QuestionKey<Outputs> RATE_CARD_CAP =
      new QuestionKey<>("rate-card.cap", Outputs.class);

  /** Which size class of the rate card is it? */
  public static final QuestionKey<Outputs> RATE_CARD_CLASS =
      new QuestionKey<>("rate-card.class", Outputs.class);

  /** Which conditions go with it? */
  public static final QuestionKey<Outputs> RATE_CARD_CONDITIONS =
      new QuestionKey<>("rate-card.conditions", Outputs.class);

  /** Is something deducted for too little reach? */
  public static final QuestionKey<Outputs> RATE_CARD_GATE =
      new QuestionKey<>("rate-card.gate", Outputs.class);

  /** How much is deducted for too little reach, in percent? */
  public static final QuestionKey<Outputs> RATE_CARD_GATE_DEDUCTION =
      new QuestionKey<>("rate-card.gate.deduction", Outputs.class);

  /** What share of the outlay of a scheme usually goes to publicity, in percent? */
  public static final QuestionKey<Outputs> RATE_CARD_OUTLAY =
      new QuestionKey<>("rate-card.outlay", Outputs.class);

  /** How much must have been put out in each of the six months before (either count suffices)? */
  public static final QuestionKey<Outputs> RATE_CARD_OUTPUT =
      new QuestionKey<>("rate-card.output", Outputs.class);

  /** How is the price set? */
  public static final QuestionKey<Outputs> RATE_CARD_PRICING =
      new QuestionKey<>("rate-card.pricing", Outputs.class);

  /** How many are chosen in the area? */
  public static final QuestionKey<Outputs> RATE_CARD_QUOTA =
      new QuestionKey<>("rate-card.quota", Outputs.class);

  /** What is the rate, and per what? */
  public static final QuestionKey<Outputs> RATE_CARD_RATE =
      new QuestionKey<>("rate-card.rate", Outputs.class);

  /** On which grounds may all bids be rejected? */
  public static final QuestionKey<Outputs> REJECT_ALL_GROUNDS =
      new QuestionKey<>("reject-all.grounds", Outputs.class);

  /** How much may be kept back from payments as retention money? */
  public static final QuestionKey<Outputs> RETENTION_LIMIT =
      new QuestionKey<>("retention.limit", Outputs.class);

  /** What does an electronic reverse auction need? */
  public static final QuestionKey<Outputs> REVERSE_AUCTION_CONDITIONS =
      new QuestionKey<>("reverse-auction.conditions", Outputs.class);

  /** May an electronic reverse auction be held? */
  public static final QuestionKey<Outputs> REVERSE_AUCTION_USE =
      new QuestionKey<>("reverse-auction.use", Outputs.class);

  /** What must a request for proposals hold? */
  public static final QuestionKey<Outputs> RFP_CONTENTS =
      new QuestionKey<>("rfp.contents", Outputs.class);

  /** In which forms may the security be given? */
  public static final QuestionKey<Outputs> SECURITY_FORMS =
      new QuestionKey<>("security.forms", Outputs.class);

  /** Who is granted relief from a security? */
  public static final QuestionKey<Outputs> SECURITY_RELIEF =
      new QuestionKey<>("security.relief", Outputs.class);

  /** Is it a consulting or a non-consulting service? */
  public static final QuestionKey<Outputs> SERVICE_CLASS =
      new QuestionKey<>("service.class", Outputs.class);

  /** Does an information-technology project count as consulting? */
  public static final QuestionKey<Outputs> SERVICE_CLASS_IT =
      new QuestionKey<>("service.class.it", Outputs.class);

  /** What follows from the class of a service? */
  public static final QuestionKey<Outputs> SERVICE_CLASS_NOTICES =
      new QuestionKey<>("service.class.notices", Outputs.class);

  /** Which tests decide between consulting and non-consulting? */
  public static final QuestionKey<Outputs> SERVICE_CLASS_TESTS =
      new QuestionKey<>("service.class.tests", Outputs.class);

  /** May a single bid stand? */
  public static final QuestionKey<Outputs> SINGLE_BID =
      new QuestionKey<>("single-bid", Outputs.class);

  /** On which grounds may a single source be asked, and who approves? */
  public static final QuestionKey<SingleTender> SINGLE_TENDER =
      new QuestionKey<>("single-tender", SingleTender.class);

  /** What must be on record for a purchase from a single source? */
  public static final QuestionKey<Outputs> SINGLE_TENDER_CONDITIONS =
      new QuestionKey<>("single-tender.conditions", Outputs.class);

  /** On which grounds may it be bought from a single source? */
  public static final QuestionKey<Outputs> SINGLE_TENDER_GROUNDS =
      new QuestionKey<>("single-tender.grounds", Outputs.class);

  /** To how much are penalties for service levels limited? */
  public static final QuestionKey<Outputs> SLA_PENALTY_CAP =
      new QuestionKey<>("sla-penalty.cap", Outputs.class);

  /** Which provisions forbid the splitting of this demand? */
  public static final QuestionKey<Outputs> SPLITTING_BAR =
      new QuestionKey<>("splitting.bar", Outputs.class);

  /** How many members has the committee for a spot purchase? */
  public static final QuestionKey<Outputs> SPOT_PURCHASE_COMMITTEE =
      new QuestionKey<>("spot-purchase.committee", Outputs.class);

  /** Do age and turnover meet the definition of a start-up? */
  public static final QuestionKey<Outputs> STARTUP_DEFINITION =
      new QuestionKey<>("startup.definition", Outputs.class);

  /** What is relaxed for a start-up that DPIIT has recognised, and what is not? */
  public static final QuestionKey<Outputs> STARTUP_RELAXATION =
      new QuestionKey<>("startup.relaxation", Outputs.class);

  /** Is the share of start-ups in a purchase limited? */
  public static final QuestionKey<Outputs> STARTUP_SHARE =
      new QuestionKey<>("startup.share", Outputs.class);

  /** What is deducted from the payment as tax at source? */
  public static final QuestionKey<Computation> TAX_DEDUCTION =
      new QuestionKey<>("tax-deduction", Computation.class);

  /** Are liquidated damages a supply under GST? */
  public static final QuestionKey<Outputs> TAX_DAMAGES_SUPPLY =
      new QuestionKey<>("tax.damages.supply", Outputs.class);

  /** How can a shortfall be treated with regard to GST? */
  public static final QuestionKey<Outputs> TAX_DAMAGES_TREATMENT =
      new QuestionKey<>("tax.damages.treatment", Outputs.class);

  /** Is the expense allowed to the payer only when it is paid? */
  public static final QuestionKey<Outputs> TAX_EXPENSE_LATE_PAYMENT =
      new QuestionKey<>("tax.expense.late-payment", Outputs.class);

  /** Which percentage of GST does a government buyer deduct at source? */
  public static final QuestionKey<Outputs> TAX_GST_TDS =
      new QuestionKey<>("tax.gst.tds", Outputs.class);

  /** What goes with the deduction of GST at source? */
  public static final QuestionKey<Outputs> TAX_GST_TDS_DUTIES =
      new QuestionKey<>("tax.gst.tds.duties", Outputs.class);

  /** On which value is income-tax deducted at source? */
  public static final QuestionKey<Outputs> TAX_INCOME_BASE =
      new QuestionKey<>("tax.income.base", Outputs.class);

  /** Which percentage of income-tax is deducted from a payment to a contractor? */
  public static final QuestionKey<Outputs> TAX_INCOME_CONTRACT =
      new QuestionKey<>("tax.income.contract", Outputs.class);

  /** As what does the supply of manpower count for income-tax at source? */
  public static final QuestionKey<Outputs> TAX_INCOME_MANPOWER =
      new QuestionKey<>("tax.income.manpower", Outputs.class);

  /**
   * Which percentage of income-tax is deducted from a fee for professional or technical services?
   */
  public static final QuestionKey<Outputs> TAX_INCOME_PROFESSIONAL =
      new QuestionKey<>("tax.income.professional", Outputs.class);

  /** To what is this tax rounded? */
  public static final QuestionKey<Outputs> TAX_ROUNDING =
      new QuestionKey<>("tax.rounding", Outputs.class);

  /** Under which section and return code is income-tax deducted? */
  public static final QuestionKey<Outputs> TAX_SECTION =
      new QuestionKey<>("tax.section", Outputs.class);

  /** By how many days does the portal extend a tender with too few bids? */
  public static final QuestionKey<Outputs> THIN_RESPONSE_EXTENSION =
      new QuestionKey<>("thin-response.extension", Outputs.class);

  /** Which day fixes the rule for a case that is under way when the law changes? */
  public static final QuestionKey<Outputs> TRANSITION =
      new QuestionKey<>("transition", Outputs.class);

  /** On which grounds may bids be invited in two stages? */
  public static final QuestionKey<Outputs> TWO_STAGE_GROUNDS =
      new QuestionKey<>("two-stage.grounds", Outputs.class);

  /** Is the change within the norm? */
  public static final QuestionKey<Computation> VARIATION =
      new QuestionKey<>("variation", Computation.class);

  /** By how much may the contract normally be changed? */
  public static final QuestionKey<Outputs> VARIATION_NORM =
      new QuestionKey<>("variation.norm", Outputs.class);

  private ProcurementQuestionKeys() {}
}
