package org.govsm.portal.pages.contracts;

import org.govsm.portal.contracts.BoardDesk;
import org.govsm.portal.contracts.CertificateDesk;
import org.govsm.portal.contracts.ContractDesk;
import org.govsm.portal.contracts.EventDesk;
import org.govsm.portal.contracts.Once;
import org.govsm.portal.contracts.ReadingDesk;
import org.govsm.portal.store.Store;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * What the pages of contracts work with.
 *
 * @param store where all is kept
 * @param once does what a form asks for once
 * @param contracts writes and finds contracts
 * @param readings takes files in
 * @param certificates issues certificates and makes them again
 * @param boards scores periods
 * @param events shows what happened
 * @param dictionary the metrics
 */
public record Desks(
    Store store,
    Once once,
    ContractDesk contracts,
    ReadingDesk readings,
    CertificateDesk certificates,
    BoardDesk boards,
    EventDesk events,
    MetricDictionary dictionary) {}
