package org.folioext.patronnotices.http;

import static java.util.Map.entry;

import java.util.Map;
import org.folioext.okapi.http.Operation;

/** The one table from the contract's operationIds to what answers them. */
public record Operations(
    RuleOperations rules,
    SettingsOperations settings,
    HistoryOperations history,
    PreviewOperations previews,
    PatronPreviewOperations patronPreviews,
    SampleOperations samples,
    RunOperations runs,
    SendingOperations sending,
    StatusOperations status,
    PreferenceOperations preferences,
    SuppressionOperations suppressions,
    RenewalOperations renewals,
    PatronOperations patrons,
    MessageOperations messages,
    TemplateOperations templates) {

  /** The table. */
  public Map<String, Operation> table() {
    return Map.ofEntries(
        entry("getRules", rules::list),
        entry("getRule", rules::get),
        entry("checkRule", rules::check),
        entry("createRule", rules::create),
        entry("updateRule", rules::update),
        entry("deleteRule", rules::delete),
        entry("enableRule", rules::enable),
        entry("orderRules", rules::order),
        entry("addReferenceTemplates", templates::add),
        entry("getSettings", settings::get),
        entry("updateSettings", settings::update),
        entry("getHistory", history::list),
        entry("createPreview", previews::create),
        entry("getPreviews", previews::list),
        entry("getPreview", previews::get),
        entry("cancelPreview", previews::cancel),
        entry("getPreviewRows", previews::rows),
        entry("getPreviewVolume", previews::volume),
        entry("previewPatron", patronPreviews::preview),
        entry("explainPatron", patronPreviews::explain),
        entry("createSamples", samples::create),
        entry("createRun", runs::create),
        entry("getRuns", runs::list),
        entry("getRun", runs::get),
        entry("cancelRun", runs::cancel),
        entry("getHeld", runs::held),
        entry("confirmHeld", runs::confirm),
        entry("cancelHeld", runs::discard),
        entry("onTimer", runs::timer),
        entry("getSending", sending::get),
        entry("updateSending", sending::update),
        entry("confirmInstallation", sending::confirm),
        entry("getStatus", status::get),
        entry("getPreferences", preferences::list),
        entry("getPreference", preferences::get),
        entry("updatePreference", preferences::update),
        entry("getSuppressions", suppressions::list),
        entry("createSuppression", suppressions::create),
        entry("liftSuppression", suppressions::lift),
        entry("getAutoRenewal", renewals::look),
        entry("updateAutoRenewal", renewals::turn),
        entry("getRenewals", renewals::list),
        entry("getRenewalComparison", renewals::compare),
        entry("getHeldRenewals", renewals::held),
        entry("decideHeldRenewals", renewals::decide),
        entry("getRenewalExclusions", renewals::exclusions),
        entry("excludeFromRenewal", renewals::exclude),
        entry("includeInRenewal", renewals::include),
        entry("getLedger", patrons::ledger),
        entry("exportPatron", patrons::export),
        entry("erasePatron", patrons::erase),
        entry("getMessages", messages::list),
        entry("getMessage", messages::get),
        entry("resendMessage", messages::resend),
        entry("settleMessage", messages::settle));
  }
}
