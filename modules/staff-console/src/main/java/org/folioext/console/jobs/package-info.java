/** The page of jobs of all modules. */
package org.folioext.console.jobs;
