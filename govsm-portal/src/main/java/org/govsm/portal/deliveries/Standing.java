package org.govsm.portal.deliveries;

import org.govsm.core.rules.RuleBook;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.procurement.acceptance.AcceptanceRecord;

/** Standing of the deliveries of a contract: the record, and the law by which it is judged. */
record Standing(
    WrittenContract contract, StoredDeliveries stored, AcceptanceRecord record, RuleBook book) {}
