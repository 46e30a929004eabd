/** What an accepted receipt does to Jenkins. */
package io.jenkins.plugins.webhooks.act;
