/**
 * Makes ModuleDescriptor and DeploymentDescriptor of a module from its OpenAPI contract and its
 * {@code descriptors/<module>/module.yaml}, and refuses what Okapi or a person would stumble over.
 */
package org.folioext.descriptors;
