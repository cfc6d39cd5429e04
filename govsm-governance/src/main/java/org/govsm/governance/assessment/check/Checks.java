package org.govsm.governance.assessment.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.framework.Control;

/** Every control that this version can judge, by id. */
public final class Checks {

  private static final Map<String, ControlCheck> ALL = new TreeMap<>();

  static {
    ALL.putAll(ResponseControls.all());
    ALL.put("GSM-OBJ-01", ObjectiveChecks::written);
    ALL.put("GSM-OBJ-02", ObjectiveChecks::engaging);
    ALL.put("GSM-OBJ-03", ObjectiveChecks::recognisedUses);
    ALL.put("GSM-OBJ-04", ObjectiveChecks::ownLanguage);
    ALL.put("GSM-OBJ-05", ObjectiveChecks::viewsCounted);
    ALL.put("GSM-OBJ-06", ObjectiveChecks::fourQuestions);
    ALL.put("GSM-PLA-01", PlatformChecks::planned);
    ALL.put("GSM-PLA-02", PlatformChecks::fewAtFirst);
    ALL.put("GSM-PLA-03", PlatformChecks::expansion);
    ALL.put("GSM-PLA-04", PlatformChecks::hosting);
    ALL.put("GSM-PLA-05", PlatformChecks::duration);
    ALL.put("GSM-PLA-06", PlatformChecks::consultation);
    ALL.put("GSM-PLA-07", PlatformChecks::rhythm);
    ALL.put("GSM-PLA-08", PlatformChecks::law);
    ALL.put("GSM-PLA-09", PlatformChecks::type);
    ALL.put("GSM-GOV-02", PostChecks::cleared);
    ALL.put("GSM-ACC-01", AccountChecks::official);
    ALL.put("GSM-ACC-02", AccountChecks::sameName);
    ALL.put("GSM-ACC-03", AccountChecks::shortName);
    ALL.put("GSM-ACC-04", AccountChecks::record);
    ALL.put("GSM-ACC-05", AccountChecks::custody);
    ALL.put("GSM-ACC-06", PosterChecks::listed);
    ALL.put("GSM-ACC-07", AccountChecks::statusRule);
    ALL.put("GSM-ACC-08", ResponseChecks::fromOfficialAccounts);
    ALL.put("GSM-RSP-04", PolicyChecks::scopePublished);
    ALL.put("GSM-RSP-06", PolicyChecks::timePublished);
    ALL.put("GSM-RSP-14", ResponseChecks::noOfficialPose);
    ALL.put("GSM-RES-03", TeamChecks::moderationMode);
    ALL.put("GSM-RES-05", TeamChecks::champion);
    ALL.put("GSM-RES-06", TeamChecks::trainedFirst);
    ALL.put("GSM-RES-08", TeamChecks::roles);
    ALL.put("GSM-CON-03", ContentChecks::indianLanguages);
    ALL.put("GSM-CON-06", ContentChecks::accessible);
    ALL.put("GSM-CON-07", PolicyChecks::moderationPublished);
    ALL.put("GSM-LEG-05", FacilityChecks::certificate);
    ALL.put("GSM-LEG-07", FacilityChecks::kept);
    ALL.put("GSM-LEG-08", FacilityChecks::officers);
    ALL.put("GSM-SEC-01", SecurityChecks::sameRetention);
    ALL.put("GSM-SEC-02", SecurityChecks::export);
    ALL.put("GSM-SEC-03", SecurityChecks::takedown);
    ALL.put("GSM-SEC-04", SecurityChecks::workProfiles);
    ALL.put("GSM-SEC-05", SecurityChecks::sharedMailbox);
    ALL.put("GSM-PRV-02", PrivacyChecks::toldFirst);
    ALL.put("GSM-PRV-03", PrivacyChecks::onlyWhatIsNeeded);
    ALL.put("GSM-COM-02", AccountChecks::linked);
    ALL.put("GSM-COM-09", AnnouncementChecks::notSocialOnly);
    ALL.put(StaleAccountCheck.CONTROL, new StaleAccountCheck());
    ALL.put("GSM-CMT-05", PolicyChecks::publicPolicy);
    ALL.put("GSM-PIL-01", PilotChecks::pilotFirst);
    ALL.put("GSM-PIL-02", PilotChecks::focused);
    ALL.put("GSM-PIL-03", PilotChecks::small);
    ALL.put("GSM-PIL-04", PilotChecks::devices);
    ALL.put("GSM-PIL-05", PilotChecks::content);
    ALL.put("GSM-PIL-06", PilotChecks::current);
    ALL.put("GSM-PIL-07", PilotChecks::community);
    ALL.put("GSM-INS-02", AnnouncementChecks::atOnce);
    ALL.put("GSM-INS-04", AnnouncementChecks::consultationsPosted);
    ALL.put("GSM-VAL-01", AccountChecks::identified);
    ALL.put("GSM-VAL-06", PostChecks::special);
    ALL.put("GSM-VAL-14", PostChecks::privateFacts);
    ALL.putAll(ContentAndLaw.CHECKS);
    ALL.putAll(LaterLawChecks.CHECKS);
    ALL.putAll(IntimationChecks.CHECKS);
    ALL.putAll(TakedownChecks.CHECKS);
    ALL.putAll(IntermediaryChecks.CHECKS);
    ALL.putAll(GrievanceChecks.CHECKS);
    ALL.putAll(DataProtectionChecks.CHECKS);
    ALL.putAll(CyberSecurityChecks.CHECKS);
    ALL.putAll(DisclosureChecks.CHECKS);
    ALL.putAll(LanguageDuties.CHECKS);
    ALL.putAll(BrandChecks.CHECKS);
    ALL.putAll(ElectionChecks.CHECKS);
    ALL.putAll(PublicityChecks.CHECKS);
    ALL.putAll(InfluencerChecks.CHECKS);
    ALL.putAll(StaffAndAgencyChecks.CHECKS);
    ALL.putAll(CommunityControls.CHECKS);
  }

  private final Map<String, ControlCheck> own;

  private Checks(Map<String, ControlCheck> own) {
    this.own = Map.copyOf(own);
  }

  /** The checks of govsm and those of a department, which can replace none. */
  public static Checks with(Map<String, ControlCheck> own) {
    for (String id : own.keySet()) {
      if (ALL.containsKey(id)) {
        throw new IllegalArgumentException(
            id + " has a check; write a control of your own and leave this one out of the profile");
      }
    }
    return new Checks(own);
  }

  public static Set<String> ids() {
    return Collections.unmodifiableSet(ALL.keySet());
  }

  /** The check of a control; what only people can tell is asked of them. */
  public Optional<ControlCheck> of(Control control) {
    if (control.mode().equals("attested")) {
      return Optional.of(
          input -> List.of(CheckResult.of(Outcome.ATTEST, Message.of("assessment.people-only"))));
    }
    return Optional.<ControlCheck>ofNullable(ALL.get(control.id()))
        .or(() -> Optional.ofNullable(own.get(control.id())));
  }
}
