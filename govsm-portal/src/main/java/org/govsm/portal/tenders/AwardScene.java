package org.govsm.portal.tenders;

import java.util.Collection;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.HeldMeeting;

/** Scene of a form on the way to the award: what stands, and what can be chosen. */
record AwardScene(Page page, StoredTender one, Evaluated now) {

  private static final String FORM = "awards";

  AwardRecord record() {
    return now.record();
  }

  /** An input whose sentences have its name; it fills the member of that name. */
  FormInput input(String name, Kind kind) {
    return FormInput.of(page, FORM, name, kind, name, name);
  }

  /** One of the bids. */
  FormInput bid(Collection<String> ids) {
    return input("bid", Kind.CHOICE)
        .choose(ids.stream().map(id -> Choice.of(id, named(id))).toList())
        .must();
  }

  /** A bid by its id and bidder. */
  String named(String id) {
    return words().named(id);
  }

  /** What was held, and on which day. */
  String meeting(HeldMeeting one) {
    return meeting(one, page);
  }

  static String meeting(HeldMeeting one, Page page) {
    Message text = Message.of("awards.meeting").with("meeting", one.what());
    return page.words().say(text.with("day", Moments.day(one.at())));
  }

  /** Bids, requirements and criteria in words. */
  BidWords words() {
    return new BidWords(now);
  }

  /** The members who take part. */
  FormInput present() {
    return input("present", Kind.MANY)
        .choose(
            record().members().stream()
                .map(member -> Choice.of(member, page.person(member)))
                .toList())
        .must();
  }

  /** Codes with the words {@code awards.PREFIX.CODE}. */
  List<Choice> said(String prefix, String... codes) {
    return List.of(codes).stream()
        .map(code -> Choice.of(code, page.say(FORM + "." + prefix + "." + code)))
        .toList();
  }
}
