# WordPress from Debian, on a database of its own: RSS, Atom and its export (WXR), with the whole text in feeds.
# One release is typed as the older editor keeps it (no paragraphs, a caption as a shortcode), the others are blocks.
debian "php /usr/sbin/mariadbd /usr/bin/mariadb-install-db /usr/share/wordpress/wp-load.php" "wordpress, php-cli, php-mysql and mariadb-server"
cp -rL /usr/share/wordpress site && rm -f site/wp-config.php
mariadb-install-db --no-defaults --datadir="$PWD/db" --skip-test-db --user="$(id -un)" >&2
/usr/sbin/mariadbd --no-defaults --datadir="$PWD/db" --socket="$PWD/socket" --pid-file="$PWD/pid" --skip-networking --user="$(id -un)" >&2 &
trap "kill $!; wait $!" EXIT
for _ in $(seq 100); do [ -S socket ] && break; sleep 0.1; done
mariadb --no-defaults --socket="$PWD/socket" -e "create database site; create user site@localhost identified by 'site'; grant all on site.* to site@localhost"
cat > site/wp-config.php <<P
<?php
foreach (['NAME' => 'site', 'USER' => 'site', 'PASSWORD' => 'site', 'HOST' => 'localhost:$PWD/socket', 'CHARSET' => 'utf8mb4', 'COLLATE' => ''] as \$key => \$value) define("DB_\$key", \$value);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('DISABLE_WP_CRON', true);
define('WP_HOME', 'https://health.example');
define('WP_SITEURL', 'https://health.example');
\$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
P
cat > host.php <<'P'
<?php
error_reporting(E_ALL & ~E_DEPRECATED);
$_SERVER += ['HTTP_HOST' => 'health.example', 'SERVER_NAME' => 'health.example', 'HTTPS' => 'on', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REMOTE_ADDR' => '127.0.0.1'];
$_SERVER['REQUEST_URI'] = getenv('REQUEST_URI') ?: '/';
$_SERVER['PHP_SELF'] = $_SERVER['SCRIPT_NAME'] = '/index.php';
P
cat > fill.php <<'P'
<?php
require 'host.php';
define('WP_INSTALLING', true);
function wp_mail() { return true; }
function wp_install_defaults() {
  wp_insert_term('News', 'category');
}
require 'site/wp-load.php';
require ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Example County Health Department', 'press', 'press@health.example', true, '', 'none');
$options = ['timezone_string' => 'America/Chicago', 'posts_per_rss' => 100, 'rss_use_excerpt' => 0, 'blogdescription' => 'News of the department',
  'default_category' => get_cat_ID('News'), 'permalink_structure' => '/%year%/%monthnum%/%postname%/'];
foreach ($options as $name => $value) update_option($name, $value);
wp_set_current_user(1);

function blocks($html) {
  $html = preg_replace('#(?<!<blockquote>\n)^(<p>(?:(?!<img).)*</p>)$#m', "<!-- wp:paragraph -->\n$1\n<!-- /wp:paragraph -->\n", $html);
  return preg_replace_callback('#^(<table>.*?^</table>)$#ms', fn($table) => "<!-- wp:table -->\n<figure class=\"wp-block-table\">$table[1]</figure>\n<!-- /wp:table -->\n", $html);
}
function attached($parent, $file, $type, $title, $alt, $date) {
  $id = wp_insert_attachment(['post_title' => $title, 'post_mime_type' => $type, 'guid' => "https://health.example/wp-content/uploads/$file", 'post_date' => $date], $file, $parent);
  if ($alt) update_post_meta($id, '_wp_attachment_image_alt', $alt);
  return $id;
}
$here = getenv('feeds');
foreach (json_decode(file_get_contents("$here/releases.json"), true) as $release) {
  $text = preg_replace('#"/(images|files)/#', '"/wp-content/uploads/2015/09/', file_get_contents("$here/releases/$release[slug].html"));
  if ($release['slug'] == 'agua-y-salud') $text = preg_replace('#</?p>#', '', str_replace("</p>\n", "</p>\n\n", $text));
  elseif ($release['slug'] == 'childrens-clinic-moves') $text = preg_replace(
    '#<figure>\s*<img src="([^"]*)" alt="([^"]*)">\s*<figcaption>(.*?)</figcaption>\s*</figure>#s',
    '[caption id="attachment_9" align="alignnone" width="600"]<img src="$1" alt="$2" width="600" height="400" class="size-full wp-image-9" />$3[/caption]', str_replace(['<p>', "</p>\n"], ['', "\n\n"], $text));
  else $text = blocks($text);
  $date = (new DateTime($release['date'], wp_timezone()))->setTimezone(wp_timezone())->format('Y-m-d H:i:s');
  // First a draft, then public, as in the editor: so its guid is `?p=ID`.
  $post = wp_insert_post(wp_slash(['post_status' => 'draft', 'post_title' => $release['title'], 'post_name' => $release['slug'], 'post_content' => trim($text),
    'post_excerpt' => $release['summary'], 'post_date' => $date, 'post_category' => [wp_create_category($release['topics'][0])]]), true);
  wp_update_post(['ID' => $post, 'post_status' => 'publish', 'post_date' => $date, 'edit_date' => true]);
  foreach (array_slice($release['topics'], 1) as $topic) wp_set_post_tags($post, [$topic], true);
  if (isset($release['image'])) set_post_thumbnail($post, attached($post, '2015/09/clinic.jpg', 'image/jpeg', 'clinic', 'A low brick house with a ramp', $date));
  if (isset($release['document'])) attached($post, '2015/09/fees-2015.pdf', 'application/pdf', 'fees-2015', '', $date);
}
// What should not come: a draft, a page that is no release, and a release with a password.
wp_insert_post(['post_title' => 'Draft: not public', 'post_content' => 'A draft.', 'post_date' => '2015-09-18 09:00:00', 'post_status' => 'draft']);
wp_insert_post(['post_title' => 'About us', 'post_content' => 'A page.', 'post_date' => '2015-09-18 09:00:00', 'post_type' => 'page', 'post_status' => 'publish']);
wp_insert_post(['post_title' => 'For the board', 'post_content' => 'With a password.', 'post_date' => '2015-09-18 10:00:00', 'post_status' => 'publish', 'post_password' => 'board']);
global $wpdb, $wp_rewrite;
// What its clock job takes away a minute later.
$wpdb->query("delete from $wpdb->postmeta where meta_key in ('_pingme', '_encloseme')");
$wpdb->query("update $wpdb->posts set post_modified = post_date, post_modified_gmt = post_date_gmt where post_status = 'publish' or post_type = 'attachment'");
$wpdb->query("update $wpdb->posts set post_modified = post_date, post_modified_gmt = '2015-09-18 14:00:00' where post_status = 'draft'");
$wp_rewrite->init();
$wp_rewrite->flush_rules(false);
P
php fill.php >&2
cat > show.php <<'P'
<?php
require 'host.php';
define('WP_USE_THEMES', true);
chdir('site');
require 'wp-blog-header.php';
P
cat > export.php <<'P'
<?php
require 'host.php';
require 'site/wp-load.php';
require ABSPATH . 'wp-admin/includes/export.php';
export_wp(['content' => 'all']);
P
version=$(php -r 'require "site/wp-includes/version.php"; echo $wp_version;')
REQUEST_URI=/feed/ php show.php > feed.rss
REQUEST_URI=/feed/atom/ php show.php > feed.atom
php export.php | sed -E 's#(<!-- generator="[^"]*" created=")[^"]*#\12026-11-30 12:00#; s#(wp:author_email>).*(</wp:author_email)#\1<![CDATA[press@health.example]]>\2#' > site.wxr
keep feed.rss "wordpress-$version.xml"
keep feed.atom "wordpress-$version-atom.xml"
keep site.wxr "wordpress-$version-wxr.xml"
