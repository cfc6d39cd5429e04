package org.govsm.portal.deliveries;

import org.govsm.core.rules.RuleBook;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.procurement.acceptance.AcceptanceRecord;

/** How the deliveries of a contract stand. */
record Standing(
    WrittenContract contract, StoredDeliveries stored, AcceptanceRecord record, RuleBook book) {}
