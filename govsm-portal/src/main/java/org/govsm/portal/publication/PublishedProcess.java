package org.govsm.portal.publication;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.contracts.PublishedContract;
import org.govsm.portal.tenders.PublishedTender;
import org.govsm.procurement.record.Publication;
import org.govsm.procurement.requirement.Requirement;

/**
 * Published process: what is published of one purchase, and of which documents.
 *
 * @param title in English
 */
record PublishedProcess(
    ProcessId id,
    String title,
    Publication publication,
    Optional<Requirement> requirement,
    Optional<PublishedTender> tender,
    List<PublishedContract> contracts) {

  PublishedProcess {
    contracts = List.copyOf(contracts);
  }

  String ocid() {
    return publication.ocid();
  }
}
