package org.govsm.portal.publication;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.bills.ToldInterest;
import org.govsm.portal.contracts.PublishedContract;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.tenders.PublishedTender;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.record.Publication;
import org.govsm.procurement.requirement.Requirement;

/**
 * Published process: what is published of one purchase, and of which documents.
 *
 * @param title in English where it has one
 * @param purchase how a contract without a tender was bought, where that is on record
 * @param prepared the days of the requirement
 * @param toRecover what of the payments is still to come back
 * @param allowed why the competent authority let it be bought without a tender
 */
record PublishedProcess(
    ProcessId id,
    String title,
    Publication publication,
    Optional<StoredPurchase> purchase,
    Optional<Requirement> requirement,
    Optional<PreparedDays> prepared,
    Optional<PublishedTender> tender,
    List<PublishedContract> contracts,
    List<String> allowed,
    List<PublishedPayment> payments,
    List<Message> toRecover,
    List<ToldInterest> interest) {

  PublishedProcess {
    payments = List.copyOf(payments);
    interest = List.copyOf(interest);
    title = PersonalNumbers.clean(title);
    contracts = List.copyOf(contracts);
    allowed = allowed.stream().map(PersonalNumbers::clean).toList();
  }

  /** The title, in English where it has none in the language. */
  String title(String language) {
    return PersonalNumbers.clean(tender.map(one -> one.one().title(language)).orElse(title));
  }

  String ocid() {
    return publication.ocid();
  }
}
